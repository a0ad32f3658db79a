"""A small corpus of invented articles, written as a run into a folder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from annotations.model import AnnotatedArticle
from factories import article, sentence
from pipeline.write import CorpusWriter

ARTICLES: Mapping[str, tuple[str, ...]] = {
    "liman": (
        "[LOCATION Mersin] limanı [DATE 1962]’de genişletilmiştir [CITATION (Aksoy, 1998, s. 12)].",
        "[PERSON Nermin Aksoy]’a göre rıhtımlar [DATE 1950’li yıllar]da yetersizdi.",
        "[ORGANIZATION Denizcilik Bankası] projeyi [DURATION 30 ay]da bitirmiştir.",
        "Yükün çoğu pamuk ve krom cevheriydi.",
        "[CITATION Tuncel (2004)] bu görüşe katılmaz.",
    ),
    "okul": (
        "[LOCATION Sivas]’ta ilk kız okulu [DATE 12 Eylül 1926]’da açılmıştır.",
        "Öğrenci sayısı [DATE 1930]’da 214’e çıkmıştır [CITATION (Yalçın ve Er, 2011)].",
        "[PERSON Halide Er] okulun ilk müdiresiydi.",
        "Dersler [SET her gün] sabah başlıyordu.",
        "[ORGANIZATION Maarif Vekâleti] binayı onartmıştır [CITATION (bk. Yalçın, 2009: 44)].",
    ),
    "kervan": (
        "Kervanlar [LOCATION Tebriz] ile [LOCATION Erzurum] arasında işlerdi.",
        "[DATE 17. yüzyıl]da yol güvenliği bozulmuştur [CITATION (Demirci, 1987)].",
        "Bir sefer [DURATION 44 gün] sürerdi.",
        "[PERSON Evliya Çelebi] bu hanları anlatır.",
        "Develerin beslenmesi ayrı bir masraf kalemiydi.",
    ),
    "matbaa": (
        "[PERSON İbrahim Müteferrika] matbaasını [LOCATION İstanbul]’da kurmuştur.",
        "İlk kitap [DATE 1729]’da basılmıştır [CITATION (Sabev, 2006, s. 171)].",
        "[CITATION Kabacalı (2000)] basılan kitapların sayısını 17 verir.",
        "Kâğıt [LOCATION Venedik]’ten getiriliyordu.",
        "Hattatların tepkisi sanıldığı kadar sert değildi.",
    ),
    "harbour-en": (
        "The harbour of [LOCATION Trabzon] was rebuilt in [DATE 1954] [CITATION (Kara, 1999)].",
        "[PERSON Suzan Kara] found the old plans in [LOCATION Ankara].",
        "The [ORGANIZATION Port Authority] needed [DURATION three years] for it.",
        "Few sources describe the workers.",
        "[CITATION Bryer (1980)] describes the earlier town.",
    ),
    "baraj": (
        "[LOCATION Keban] Barajı’nın yapımı [DATE 1965]’te başlamıştır.",
        "Sular altında kalan köyler [ORGANIZATION Devlet Su İşleri]’nce boşaltılmıştır.",
        "Göç [DATE Mayıs 1974]’te hızlanmıştır [CITATION (Koç & Ateş, 2015, ss. 8-9)].",
        "[PERSON Cemal Ateş] yerinden edilenlerle görüşmüştür.",
        "Tazminatlar geç ödenmiştir.",
    ),
    "gazete": (
        "[ORGANIZATION Yeni Asır] [DATE 1895]’te [LOCATION Selanik]’te çıkmaya başlamıştır.",
        "Gazete [DATE 1924]’te [LOCATION İzmir]’e taşınmıştır [CITATION (Arıkan, 2006)].",
        "Başyazıları [PERSON İsmail Hakkı] yazıyordu.",
        "Tirajı [SET her yıl] artmıştır.",
        "Bu artışın nedenleri tartışmalıdır.",
    ),
    "orman": (
        "[LOCATION Kastamonu] ormanları [DATE 1937]’de devletleştirilmiştir.",
        "[ORGANIZATION Orman Genel Müdürlüğü] [DATE 1938]’de 12 fidanlık kurmuştur.",
        "[PERSON Fikret Saatçioğlu] araştırmaları yönetmiştir [CITATION (Özden, 2018, s. 3)].",
        "Yangınlar [DATE 1945 yazı]nda büyük zarar vermiştir.",
        "Köylülerin hakları sınırlanmıştır.",
    ),
}


def corpus_article(
    id: str, marked: Iterable[str], *, section: str = "s1", **fields: Any
) -> AnnotatedArticle:
    """Return the article of some marked sentences, one after the other in its source."""
    lang = "en" if id.endswith("-en") else "tr"
    units, at = [], 0
    for number, text in enumerate(marked, start=1):
        made = sentence(text, f"{id}:{section}:{number}", lang=lang)
        end = at + len(made.text)
        units.append(
            sentence(text, f"{id}:{section}:{number}", lang=lang, start=at, end=end, **fields)
        )
        at = end + 1
    ids = [unit.id for unit in units]
    role = "abstract" if section.startswith("abstract") else "body"
    sections = [{"id": section, "role": role, "lang": lang, "level": 1, "units": ids}]
    return article(units, id=id, file=f"{id}.txt", sections=sections, characters=at)


def write_run(folder: Path, articles: Iterable[AnnotatedArticle]) -> Path:
    """Write a run with a manifest of what a run would say; return its folder."""
    with CorpusWriter(folder) as writer:
        for made in articles:
            writer.add_annotated(made)
        manifest = {
            "schema": "derlem/1",
            "versions": {"python": "3.11", "derlem": "0.1.0", "spacy": "3.8"},
            "models": {"set": "bundled", "sha256": {}},
            "settings": {"models": "bundled"},
            "inputs": [],
            "counts": dict(sorted(writer.counts.items())),
            "seconds": 1.0,
        }
        writer.finish(manifest)
    return folder


def small_corpus(folder: Path, **fields: Any) -> Path:
    """Write all ARTICLES as one run; return its folder."""
    return write_run(folder, (corpus_article(id, m, **fields) for id, m in ARTICLES.items()))
