"""Laws, decisions, archives and scripture: their style and what is read of them."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.components.citations import find_citations


def read(text: str) -> dict[str, Any]:
    (found,) = find_citations(text)
    return found.to_attributes()


def brief(work: dict[str, Any]) -> tuple[Any, ...]:
    """Return authors (joined), year, date, and pages of a work."""
    return "+".join(work["authors"]), work["year"], work["date"], work["pages"]


@pytest.mark.parametrize(
    ("inside", "style", "authors"),
    [
        ("KVKK m. 9; bkz. OVT m. 44", "legal", ["KVKK", "OVT"]),
        ("Kaya, 2010; TCK m. 5", "parenthetical", ["Kaya", "TCK"]),  # the first work decides
        ("BOA, HAT, 1/2; Kaya, 2010: 5", "archival", ["BOA", "Kaya"]),
    ],
)
def test_sources_beside_other_works(inside: str, style: str, authors: list[str]) -> None:
    found = read(f"Bilinir ({inside}).")
    assert found["style"] == style
    assert [work["authors"][0] for work in found["works"]] == authors


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(TCK m. 102/2)", ("TCK", None, None, None)),
        ("(BOA, DH.KMS, 25/7)", ("BOA", None, None, None)),
        ("(AYM, 2014/1 E., 2015/2 K.)", ("AYM", None, None, None)),
        ("(AYM, A.B., B. No: 2016/13, 17.9.2020, § 74)", ("AYM", "2020", "2020-09-17", None)),
        ("(Kars BAM 9. HD, 8.3.2022, E. 2020/1)", ("Kars BAM 9. HD", "2022", "2022-03-08", None)),
        ("(Kaya, Telhîs, vr. 13a)", ("Kaya", None, None, "13a")),
        ("bkz. Kaya, 2016, ss. 26-27", ("Kaya", "2016", None, "26-27")),
        ("(Danıştay 10. D., E. 2010/12)", ("Danıştay 10. D.", None, None, None)),
        ("(Anayasa m 36, m 38/4)", ("Anayasa", None, None, None)),
        ("(HMK m. 141, II)", ("HMK", None, None, None)),
        ("(Anayasa m. 13, 26)", ("Anayasa", None, None, None)),
        ("(OVŞS, nr. 41, s. 6, hk. 1)", ("OVŞS", None, None, "6")),  # the entry is no page
        ("(VGMA, Defter nr. 73, s. 11, sıra 6)", ("VGMA", None, None, "11")),
        # any archive by the form of its shelf mark
        ("(OVA, KK, TT.d., nr. 20, vr. 14a)", ("OVA", None, None, "14a")),
        ("(OVA, Dosya 4/17)", ("OVA", None, None, None)),
        ("(OVA, Kutu no: 3, Belge 12)", ("OVA", None, None, None)),
        ("(1. Korintliler 13:4)", ("1. Korintliler", None, None, "13:4")),  # one book of two
        ("(Tekvin, 1/27)", ("Tekvin", None, None, "1/27")),  # as suras are cited
        ("(TSMA, E. 1234/5)", ("TSMA", None, None, None)),
        ("(BOA, MD, nr. 12, h. 345)", ("BOA", None, None, None)),
        ("(RG, 2005)", ("RG", "2005", None, None)),  # in the place of an author
        ("(RG. 12.10.2004, S. 25611)", ("", "2004", "2004-10-12", None)),  # where a law appeared
        ("(Resmî Gazete, 2005)", ("Resmî Gazete", "2005", None, None)),
        ("(VGMA, Defter, nr. 17, s. 36)", ("VGMA", None, None, "36")),  # a shelf mark is no page
        ("(Örnek Ktp., Ali Ef., nr. 34, vr. 5b)", ("Örnek Ktp.", None, None, "5b")),
        ("(Örnek Ktp., 06 Mil Yz A 3714, vr. 25b)", ("Örnek Ktp.", None, None, "25b")),
        ("(Örnek Ktp., AE Mnz. 743)", ("Örnek Ktp.", None, None, None)),
        ("(Ev Kütüphanesi, Raf A, nr. 5, vr. 3a)", ("Ev Kütüphanesi", None, None, "3a")),
        ("(VGMA, 12, s. 34/56)", ("VGMA", None, None, "34/56")),  # page and entry of a register
        ("(OVÜ-HKM, DVD 3/4)", ("OVÜ-HKM", None, None, None)),
        ("(Ova Arşivi, K. 3, D. 12)", ("Ova Arşivi", None, None, None)),
        ("(Ova Arşivi, 2019)", ("Ova Arşivi", "2019", None, None)),
        ("(Ev Kütüphanesi, 2019)", ("Ev Kütüphanesi", "2019", None, None)),
        ("(5393 s. K., m. 76/1)", ("5393 s. K.", None, None, None)),
        ("(el-Bakara 2/255)", ("el-Bakara", None, None, "2/255")),
        ("(Kur’ân-ı Kerîm, el-Bakara 2/255)", ("el-Bakara", None, None, "2/255")),
        ("(Bakara Suresi, 255. ayet)", ("Bakara", None, None, "255")),
        ("(Dördüncü Ova Planı, 2013: 45)", ("Dördüncü Ova Planı", "2013", None, "45")),
        ("(Buhârî, “İlim”, 10)", ("Buhârî", None, None, "10")),
        ("(RG, 12.10.2004, 25611)", ("RG", "2004", "2004-10-12", None)),
        ("(RG, 12/10/2004-25611)", ("RG", "2004", "2004-10-12", None)),  # a day, no volume and page
        ("(R.G., 12 Ekim 2004, Sayı: 25611)", ("R.G.", "2004", "2004-10-12", None)),
        # laws by their year, as in APA; an article is no page
        ("(5555 sayılı Kanun, 2005, md. 4)", ("5555 sayılı Kanun", "2005", None, None)),
        ("(Ova Koruma Kanunu, 2005)", ("Ova Koruma Kanunu", "2005", None, None)),
        ("(OKK, 2016, m. 5)", ("OKK", "2016", None, None)),
        (
            "(5555 sayılı Ova Kanunu, md. 185, 2001)",
            ("5555 sayılı Ova Kanunu", "2001", None, None),
        ),
        (
            "(Ovaların Korunması Hakkında Kanun, 1994)",
            ("Ovaların Korunması Hakkında Kanun", "1994", None, None),
        ),
        (
            "(3 Mayıs 1931 tarihli Kararname, md. 2)",
            ("3 Mayıs 1931 tarihli Kararname", "1931", "1931-05-03", None),
        ),
        ("(Danıştay 8. Daire, 2012, E. 2010/4)", ("Danıştay 8. Daire", "2012", None, None)),
        ("(AİHM, Er/Örnek, 5493/72)", ("AİHM", None, None, None)),
        ("(Er/Örnek, B. No: 5493/72, 1976)", ("", "1976", None, None)),
        ("(AİHM, Er/Örnek, 1976)", ("AİHM", "1976", None, None)),
        ("(ICJ, Er v. Ak, 1986, para. 19)", ("ICJ", "1986", None, None)),
        ("(ABAD, C-131/12, Er Ltd., 2014)", ("ABAD", "2014", None, None)),
        ("(AYM, 2015/12, 12.5.2016)", ("AYM", "2016", "2016-05-12", None)),
        ("(Ova Antlaşması, m. 37)", ("Ova Antlaşması", None, None, None)),
        ("(BM Şartı, 1945, m. 51)", ("BM Şartı", "1945", None, None)),
        ("(T.C. Anayasası, 1982, md. 2)", ("T.C. Anayasası", "1982", None, None)),
        ("(1 sayılı Ova Kararnamesi, m. 5)", ("1 sayılı Ova Kararnamesi", None, None, None)),
        ("(1 No’lu Ova Kararnamesi, 2018)", ("1 No’lu Ova Kararnamesi", "2018", None, None)),
        ("(Anayasa, 1982: md. 56)", ("Anayasa", "1982", None, None)),
        ("(Directive 2008/98/EC, art. 3)", ("Directive 2008/98/EC", None, None, None)),
        (
            "(3.5.2013 tarihli ve 286 sayılı Resmî Gazete)",
            ("Resmî Gazete", "2013", "2013-05-03", None),
        ),
        # resolutions: their symbol is no author, their number no year
        ("(BMGK, S/RES/1999, 2011)", ("BMGK", "2011", None, None)),
        (
            "(UN Security Council, Resolution 1999, 2011)",
            ("UN Security Council", "2011", None, None),
        ),
        # the fonds of other archives; their f. is no paragraph
        ("(RGASPI, f. 17, op. 3, d. 45, l. 12)", ("RGASPI", None, None, "12")),
        ("(ODA, f. 5, t. 1, iş 36, v. 4-4a)", ("ODA", None, None, "4-4a")),
        ("(Ova Devlet Arşivi, f. 37, liste 1, dosya 12)", ("Ova Devlet Arşivi", None, None, None)),
        ("Belge ODA, f. 5, op. 1, d. 36 içinde.", ("ODA", None, None, None)),
        ("(BGE 137 III 16)", ("BGE", None, None, None)),
        ("(BOA, HAT, 5/2, 7 R 1254)", ("BOA", None, None, None)),  # no year of the common era
        ("(Ocak, a.g.e.: 150)", ("Ocak", None, None, "150")),
        ("(PRO, FO 371/12, No. 4)", ("PRO", None, None, None)),
        ("(Ova Şer’iyye Sicili, 4/12-3)", ("Ova Şer’iyye Sicili", None, None, None)),
        ("(Buhari, İman 2)", ("Buhari", None, None, "2")),
        ("(Yu. 3:16)", ("Yu", None, None, "3:16")),
        ("(Ova Konseyi, 1999 sayılı Karar)", ("Ova Konseyi", None, None, None)),
    ],
)
def test_sources(text: str, expected: tuple[Any, ...]) -> None:
    assert brief(read(text)["works"][0]) == expected
