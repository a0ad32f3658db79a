"""What a citation is read as: prefix, authors, years, dates, pages, numbers, roles."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.components.citations import find_citations

KEYS = ["authors", "et_al", "year", "date", "pages", "numbers", "role", "reference"]


def read(text: str) -> dict[str, Any]:
    (found,) = find_citations(text)
    return found.to_attributes()


def brief(work: dict[str, Any]) -> tuple[Any, ...]:
    """Return authors (joined), year, date or role, and pages of a work."""
    return "+".join(work["authors"]), work["year"], work["date"] or work["role"], work["pages"]


def test_every_key_is_there() -> None:
    attributes = read("Öyledir (Kaya, 2018).")
    assert list(attributes) == ["style", "prefix", "works", "resolved"]
    assert list(attributes["works"][0]) == KEYS
    assert attributes["works"][0]["authors"] == ["Kaya"]
    assert attributes["works"][0]["numbers"] == []


AUTHORS = {
    "Kaya": ["Kaya"],
    "Kaya - Demir": ["Kaya", "Demir"],
    "Kaya– Demir": ["Kaya", "Demir"],
    "Kaya–Demir": ["Kaya", "Demir"],
    "Ter-Petrosyan": ["Ter-Petrosyan"],
    "Dickey-Fuller": ["Dickey", "Fuller"],
    "Genişletilmiş Dickey-Fuller": ["Dickey", "Fuller"],
    "Altman Z-Skor": ["Altman"],
    "Ahu Kaya": ["Kaya"],
    "Kaya & Demir": ["Kaya", "Demir"],
    "Kaya& Demir": ["Kaya", "Demir"],
    "Kaya ve Demir": ["Kaya", "Demir"],
    "Kaya ile Demir": ["Kaya", "Demir"],
    "Smith, Jones, and Brown": ["Smith", "Jones", "Brown"],
    "Kaya, A., Demir, B. C. ve Ak, D.": ["Kaya", "Demir", "Ak"],
    "A. Kaya": ["Kaya"],
    "J.-P. Sartre": ["Sartre"],
    "Ayşe Kaya": ["Kaya"],
    "Cevat KAYA": ["KAYA"],
    "Sürmeli Parlak": ["Sürmeli Parlak"],
    "van Dijk": ["van Dijk"],
    "Ferdinand de Saussure": ["de Saussure"],
    "el-Câbirî": ["el-Câbirî"],
    "Ali el-Câbirî": ["el-Câbirî"],
    "O’Brien": ["O’Brien"],
    "Prof. Dr. Kaya": ["Kaya"],
    "TÜİK": ["TÜİK"],
    "AA": ["AA"],
    "Ova Crisis Group [OCG]": ["Ova Crisis Group"],
    "TS EN 206": ["TS EN 206"],  # a standard is cited by its number
    "ASTM C39/C39M": ["ASTM C39/C39M"],
    "R Core Team": ["R Core Team"],
    "Ahmed Cevdet Paşa": ["Ahmed Cevdet Paşa"],
    "Haberler.com": ["Haberler.com"],
    "Naxçıvan Təhsil Nazirliyi": ["Naxçıvan Təhsil Nazirliyi"],
    "Tarım ve Orman Bakanlığı": ["Tarım ve Orman Bakanlığı"],
    "Organisation for Trade and Development": ["Organisation for Trade and Development"],
    "Millî Eğitim Bakanlığı [MEB]": ["Millî Eğitim Bakanlığı"],
    "YÖ, Demir": ["Demir"],
    "A. Kaya, kişisel görüşme": ["Kaya"],
    "Van den Berg": ["Van den Berg"],
    "Gülay Ögel ve Kara": ["Gülay Ögel", "Kara"],  # surnames alone: the first is a double one
    "Ali Er ve Ayşe Kara": ["Er", "Kara"],
    "Aydoğan Yeni": ["Aydoğan Yeni"],  # a surname as often as a given name
    "Elliot B. Wein": ["Wein"],
    "Dr. Nursal Kumaş": ["Kumaş"],
    "Springate S-Skor": ["Springate"],
    "Taffler T-Skor": ["Taffler"],
    "Von EYE and Kaya": ["Von EYE", "Kaya"],  # no acronym of a scale before its author
    "Ak, B.; Er, C.": ["Ak", "Er"],
    "Ak; Er ve Oy": ["Ak", "Er", "Oy"],
    "Türkiye İstatistik Kurumu [TÜİK], Yıllık Kaza İstatistikleri, Ankara": [
        "Türkiye İstatistik Kurumu"
    ],
    "Ali Öz, İlk Dönem Kaynakları ve Yazarları": ["Öz"],
    "Ali Öz, “Bir Ad” md., TDV": ["Öz"],
    "TBMM Zabıt Ceridesi, D. 1, C. 2": ["TBMM Zabıt Ceridesi"],
    "“Bir Başlık”": ["Bir Başlık"],
    "Atatürk, Nutuk": ["Atatürk"],
    "Nizam, Siyasetnâme": ["Nizam"],
    "TBMM ZC": ["TBMM ZC"],
    "TBMM ZC, D. 1, C. 2": ["TBMM ZC"],
    "Abbasova E. Qasımov K. -": ["Abbasova", "Qasımov"],
    "Sivas II No.lu KVBK": ["Sivas II No.lu KVBK"],  # one of several bodies of the name
    "Sivas 2 Numaralı Ova Kurulu": ["Sivas 2 Numaralı Ova Kurulu"],
    "Obzornıy Gürcistan": ["Obzornıy Gürcistan"],  # a newspaper, no place
    "Voice of Asia": ["Voice of Asia"],
    "Mimar Ali Üniversitesi": ["Mimar Ali Üniversitesi"],
    "IMF & World Bank": ["IMF", "World Bank"],
    "IMF ve Dünya Bankası": ["IMF", "Dünya Bankası"],
    "Tarım ve Orman Bakanlığı & WWF": ["Tarım ve Orman Bakanlığı", "WWF"],
    "WWF Türkiye": ["WWF Türkiye"],  # the branch of a body, no place
    "Kaya, ed.": ["Kaya"],
    "Can Er": ["Can Er"],  # a given name and a surname as often
    "bell hooks": ["hooks"],  # she writes her name small
    "Ali Kaya - Ova Üniversitesi": ["Kaya", "Ova Üniversitesi"],  # a spaced hyphen joins
    "cOrman S": ["cOrman S"],  # a body whose capital comes late, and no initial behind it
    "eOrman vd.": ["eOrman"],
    "Ra'anam vd.": ["Ra'anam"],  # the sign belongs to the name, no suffix stands behind it
    "Ova Open Access Girişimi [OAG]": ["Ova Open Access Girişimi"],  # no day of access behind it
}


@pytest.mark.parametrize(("names", "expected"), AUTHORS.items(), ids=AUTHORS)
def test_authors(names: str, expected: list[str]) -> None:
    assert read(f"Bu böyledir ({names}, 2018).")["works"][0]["authors"] == expected


@pytest.mark.parametrize(
    "mark",
    [
        "vd.",
        "v.d.",
        "vd",
        "v.dğr.",
        "ve ark.",
        "ve diğerleri",
        "ve arkadaşları",
        "et al.",
        "və b.",
        "etc",
    ],
)
def test_et_al(mark: str) -> None:
    work = read(f"Bu böyledir (Kaya {mark}, 2018).")["works"][0]
    assert (work["authors"], work["et_al"]) == (["Kaya"], True)


WHEN = {
    "2018": ("2018", None),
    "2018a": ("2018a", None),
    "1867/1990": ("1867/1990", None),
    "1867 [1990]": ("1867 [1990]", None),
    "[1867] 1990": ("[1867] 1990", None),
    "1990 [1867]": ("1990 [1867]", None),
    "12 Şaban 1275": (None, None),  # no year of the common era is printed
    "12 Şaban 1275/17 Mart 1859": ("1859", "1859-03-17"),
    "17 Temmuz 2020": ("2020", "2020-07-17"),
    "3 Mayıs.2019": ("2019", "2019-05-03"),
    "2020, 17 Temmuz": ("2020", "2020-07-17"),
    "July 17, 2020": ("2020", "2020-07-17"),
    "17.07.2020": ("2020", "2020-07-17"),
    "2 Oktyabr 1915": ("1915", "1915-10-02"),  # Azerbaijani
    "Temmuz 2020": ("2020", "2020-07"),
    "Mayıs- Haziran, 2020": ("2020", "2020-05/2020-06"),
    "5-7 Ocak 2020": ("2020", "2020-01-05/2020-01-07"),
    "t.y.": (None, None),
    "1320/1902": ("1320/1902", None),  # one year in two calendars
    "ts.": (None, None),  # theology: tarihsiz
    "tsz.": (None, None),
    "n.d.": (None, None),
}


@pytest.mark.parametrize(("when", "expected"), WHEN.items(), ids=WHEN)
def test_year_and_date(when: str, expected: tuple[str | None, str | None]) -> None:
    work = read(f"Bu böyledir (Kaya, {when}).")["works"][0]
    assert (work["year"], work["date"]) == expected


PAGES = {
    ", paragraf 4": "4",
    ", s. 25": "25",
    ", s.25": "25",
    ", ss. 25-27": "25-27",
    ", 25": "25",
    ", 14-515": "14-515",
    ": 25": "25",
    " : 25": "25",
    ":25–27": "25–27",
    ", pp. 4, 7": "4, 7",
    ", p. 4": "4",
    ", c. 2, s. 45": "45",
    ", II/45": "II/45",
    ", s. 25 vd.": "25 vd.",
    ", para. 4": "4",
    ", s.25-s.27": "25-27",
    " s. 25": "25",
    ", s:25": "25",
    " [1893]: 45": "45",
    ", s. XII-XIV": "XII-XIV",  # a preface
    ", p. xii": "xii",
    ", I": None,  # no page without its label
    ", sh. 12": "12",
    ", 2. cilt, s. 45": "45",
    "/II: 45": "II: 45",
    " II: 45": "II: 45",
    ": XII-XV": "XII-XV",
    ". s. 45": "45",  # a stop for the comma
    ": 25 vdd.": "25 vdd.",
    ", 1. bölüm": None,
    ": v. 12b": "12b",  # a leaf
    ", yk. 12b": "12b",
    ", 00:12:34": "00:12:34",  # in a film or a talk
    ", No. 4: 8": "8",  # the issue of a journal is no page
    ", C. 2, S. 90, s. 45": "45",
    ", Sayı: 9": None,
    ", Şekil 2, s. 5": "5",
    ", § 219": "§ 219",  # no page: the sign is printed with its number
    ": A14/B18": "A14/B18",  # two prints of a classic
    ": B75": "B75",
    ": II.xxiii.2": "II.xxiii.2",  # book, chapter and paragraph
    ": 1003a21": "1003a21",
    ": 25vd.": "25vd.",
    "": None,
}


@pytest.mark.parametrize(("locator", "expected"), PAGES.items(), ids=PAGES)
def test_pages(locator: str, expected: str | None) -> None:
    assert read(f"Bu böyledir (Kaya, 2018{locator}).")["works"][0]["pages"] == expected


PREFIXES = {
    "Bk.": "Bk.",
    "bkz.": "bkz.",
    "Bkz;": "Bkz",
    "ayrıca bkz.": "bkz.",
    "bu konuda bkz.": "bkz.",
    "krş.": "krş.",
    "örn.": "örn.",
    "akt.": "akt.",
    "karş.": "karş.",
    "krş": "krş",
    "krş:": "krş:",  # the colon stands for the stop
    "bkz.:": "bkz.",
    "Bak:": "Bak:",
    "ör.": "ör.",
    "ayr. bkz.": "bkz.",
    "see, e.g.,": "see, e.g.",
}


@pytest.mark.parametrize(("lead", "expected"), PREFIXES.items(), ids=PREFIXES)
def test_prefix(lead: str, expected: str) -> None:
    assert read(f"Bu böyledir ({lead} Kaya, 2018).")["prefix"] == expected


JOINED = {
    "Ak, 1975, akt. Er, 2010": "akt.",
    "Ak, 1975’ten aktaran Er, 2010": "aktaran",
    "Oy, 1970; Ak, 1975’ten akt. Er, 2010": "akt.",
    "bkz. Ak, 1975, akt. Er, 2010": "bkz.",  # what opens the bracket is its lead-in
    "Ak, 1975; akt. Er, 2010": "akt.",
    "Ak, 1975; krş. Er, 2010": None,
}


@pytest.mark.parametrize(("inside", "expected"), JOINED.items(), ids=JOINED)
def test_prefix_that_joins_works(inside: str, expected: str | None) -> None:
    assert read(f"Bu böyledir ({inside}).")["prefix"] == expected
    if inside.startswith("Ak"):
        assert read(f"Bunu Ak ({inside.removeprefix('Ak, ')}) yazdı.")["prefix"] == expected


SEVERAL = {
    "Kaya, 2018; Er, 2019, s. 5": [("Kaya", "2018", None, None), ("Er", "2019", None, "5")],
    "Kaya, 2018, 2019a": [("Kaya", "2018", None, None), ("Kaya", "2019a", None, None)],
    "TS 500, 2000; Er, 2019": [("TS 500", "2000", None, None), ("Er", "2019", None, None)],
    "Ali Kaya, görüşme, 2 Mayıs 2019": [("Kaya", "2019", "2019-05-02", None)],
    "Ali Kaya ile kişisel görüşme, 2 Mayıs 2019": [("Kaya", "2019", "2019-05-02", None)],
    "Kaya [2010]; Er vd. [2011]": [("Kaya", "2010", None, None), ("Er", "2011", None, None)],
    "TBMM TD, D: 1, C: 2, s. 4": [("TBMM TD", None, None, "4")],
    "Kaya, 2010; a.mlf., 2011, s. 4": [("Kaya", "2010", None, None), ("Kaya", "2011", None, "4")],
    "Kaya, 2019a, b": [("Kaya", "2019a", None, None), ("Kaya", "2019b", None, None)],
    "Kaya, 2018: 5, 2019a, 2019b": [
        ("Kaya", "2018", None, "5"),
        ("Kaya", "2019a", None, None),
        ("Kaya", "2019b", None, None),
    ],
    "Kaya, 2018, 2019 [1984], s. 5": [
        ("Kaya", "2018", None, None),
        ("Kaya", "2019 [1984]", None, "5"),
    ],
    "Kaya, 2018; buna karşı bir görüş için Er, 2019; de Ak, 2020": [
        ("Kaya", "2018", None, None),
        ("Er", "2019", None, None),
        ("de Ak", "2020", None, None),  # a particle is no word before the name
    ],
    "geniş bilgi için Kaya, 2018": [("Kaya", "2018", None, None)],
    "Kaya, 2018: 5; 2019: 6": [("Kaya", "2018", None, "5"), ("Kaya", "2019", None, "6")],
    "Kaya, 2018 ve Er, 2019": [("Kaya", "2018", None, None), ("Er", "2019", None, None)],
    "Ak, 1975, akt. Er, 2010, s. 5": [("Ak", "1975", None, None), ("Er", "2010", "cited_in", "5")],
    "Ak’tan akt. Er, 2010": [("Ak", None, None, None), ("Er", "2010", "cited_in", None)],
    "Er, 2010’dan akt. Ak, 2015": [("Er", "2010", None, None), ("Ak", "2015", "cited_in", None)],
    "Ak, 2020: 12’den akt. Er": [("Ak", "2020", None, "12"), ("Er", None, "cited_in", None)],
    "akt. Er, 2010": [("Er", "2010", "cited_in", None)],
    "Ak, 1900, as cited in Er, 1988": [
        ("Ak", "1900", None, None),
        ("Er", "1988", "cited_in", None),
    ],
}


@pytest.mark.parametrize(("inside", "expected"), SEVERAL.items(), ids=SEVERAL)
def test_several_works(inside: str, expected: list[tuple[Any, ...]]) -> None:
    assert [brief(work) for work in read(f"Bu böyledir ({inside}).")["works"]] == expected


SIGLA = {
    "KT D 1; BK K 2-3; Er, 2010: 25": [("KT", "D 1"), ("BK", "K 2-3"), ("Er", "25")],
    "DLT II: 61; Kaya, 2014: 276": [("DLT", "II: 61"), ("Kaya", "276")],
    "örn. KB 241, 6219": [("KB", "241, 6219")],
    "ED 331a": [("ED", "331a")],
    "Nedîm Dîvânı, G. 41/2": [("Nedîm Dîvânı", "G. 41/2")],
    "Strab. 12.2.9; Hdt. I, 74": [("Strab.", "12.2.9"), ("Hdt.", "I, 74")],
    "Xen. An. 1.2.3": [("Xen.", "1.2.3")],
    "Plat. Rep. 514a": [("Plat.", "514a")],
}


@pytest.mark.parametrize(
    ("inside", "pages"),
    [("Ahlak, II.6, 1106b36", "1106b36"), ("bkz. Ruh Üzerine, 412a3-9", "412a3-9")],
)
def test_aristotle_is_cited_by_work_and_line(inside: str, pages: str) -> None:
    assert brief(read(f"Böyle denir ({inside}).")["works"][0]) == ("", None, None, pages)


@pytest.mark.parametrize(("inside", "expected"), SIGLA.items(), ids=SIGLA)
def test_sources_of_old_by_their_sigla(inside: str, expected: list[tuple[str, str]]) -> None:
    found = read(f"Bu böyledir ({inside}).")
    assert found["style"] == "parenthetical"
    assert [(work["authors"][0], work["pages"]) for work in found["works"]] == expected


@pytest.mark.parametrize(
    ("inside", "numbers", "pages"),
    [
        ("1", [1], None),
        ("2,3", [2, 3], None),
        ("4–7", [4, 5, 6, 7], None),
        ("12, s. 45", [12], "45"),
    ],
)
def test_numbers(inside: str, numbers: list[int], pages: str | None) -> None:
    work = read(f"Bilinir [{inside}].")["works"][0]
    assert (work["numbers"], work["pages"]) == (numbers, pages)


def test_a_hyphen_joins_authors_whom_the_text_names_apart() -> None:
    text = "Önce Ak ve Er (2002), sonra Ak-Er (2002) ve Ok-Oy (2002) denendi."
    assert [c.works[0].authors for c in find_citations(text)] == [
        ("Ak", "Er"),
        ("Ak", "Er"),
        ("Ok-Oy",),
    ]


def test_a_given_name_before_a_narrative_surname() -> None:
    assert read("Can Er (2019) bunu gösterdi.")["works"][0]["authors"] == ["Er"]


def test_a_day_of_the_hijri_calendar_gives_no_year() -> None:
    works = [
        read(f"Ferman (BOA, HAT, 1/2, {day}).")["works"][0]
        for day in ("12 Şaban 1275", "12 Şaban 1275/17 Mart 1859")
    ]
    assert [(w["year"], w["date"]) for w in works] == [(None, None), ("1859", "1859-03-17")]


def stand_for(text: str) -> list[str | None]:
    return [citation.to_attributes()["resolved"] for citation in find_citations(text)]


def test_a_repeat_says_what_is_printed_and_what_it_stands_for() -> None:
    text = "Öyledir (Kaya, 2018, s. 4; Er, 2019). Yine (a.g.e., s. 5) ve (Kaya, a.g.e., s. 6)."
    repeats = [c for c in find_citations(text) if c.style == "repeat"]
    assert [brief(c.works[0].to_json()) for c in repeats] == [
        ("", None, None, "5"),
        ("Kaya", None, None, "6"),
    ]
    assert stand_for(text) == [None, "Er, 2019, 5", "Kaya, 2018, 6"]


def test_bare_page_points_into_the_work_cited_before() -> None:
    text = "Kaya (2018) der ki “öyle” (s. 25)."
    _, page = find_citations(text)
    assert (page.style, page.works[0].year, page.works[0].pages) == ("repeat", None, "25")
    assert stand_for(text)[1] == "Kaya, 2018, 25"


def test_page_without_author_stands_for_that_of_the_year() -> None:
    text = "Öyledir (Kaya, 2015: 25). “Yine” (2015: 27) öyledir."
    _, page = find_citations(text)
    assert brief(page.works[0].to_json()) == ("", "2015", None, "27")
    assert stand_for(text)[1] == "Kaya, 2015, 27"


def test_a_repeat_by_a_surname_that_is_a_month_too() -> None:
    found = read("Böyledir (Ocak, a.g.e.: 50).")
    assert (found["style"], found["works"][0]["authors"]) == ("repeat", ["Ocak"])


def test_repeat_of_the_same_place_takes_the_page() -> None:
    text = "Öyledir (Kaya, 2015: 25). Yine öyledir (aynı yer)."
    assert stand_for(text)[1] == "Kaya, 2015, 25"


def test_pages_behind_a_volume_or_a_catalogue_number() -> None:
    works = read("Öyledir (Kaya, 1972, I, s. 318; Er, 1996, Kat. 61, s. 203).")["works"]
    assert [work["pages"] for work in works] == ["I, 318", "203"]


def test_day_of_access_is_not_the_day_of_the_work() -> None:
    work = read("Öyledir (Kaya, 2018, Erişim Tarihi: 12.03.2020).")["works"]
    assert [(w["year"], w["date"]) for w in work] == [("2018", None)]
