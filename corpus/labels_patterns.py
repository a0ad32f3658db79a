"""Labels of the parts of an article, in Turkish and English, folded (see `corpus.labels.fold`).

Collected from the author guidelines of Turkish journals and from the forms met in DergiPark
records (``Anahtar Kelimler`` is a frequent slip). Spaces stand for any white space.
"""

from __future__ import annotations

from corpus.article import Lang, Role

Part = tuple[Role, Lang | None, str, tuple[str, ...]]
"""Role, language (None: that of the text), stem of the section id, and the labels themselves."""

PARTS: tuple[Part, ...] = (
    (
        "abstract",
        "tr",
        "abstract",
        ("oz", "ozet", "turkce oz", "turkce ozet", "oz (turkce)", "ozet (turkce)", "makale ozu",
         "makale ozeti", "yapilandirilmis ozet", "kisa ozet"),
    ),
    (
        "abstract",
        "en",
        "abstract",
        ("abstract", "summary", "english abstract", "english summary", "structured abstract",
         "annotation", "abstract (english)", "ingilizce ozet", "ingilizce oz",
         "abstract in english"),
    ),
    (
        "abstract",
        "tr",
        "extended-abstract",
        ("genisletilmis ozet", "genisletilmis oz", "genisletilmis turkce ozet", "genis ozet",
         "uzun ozet"),
    ),
    (
        "abstract",
        "en",
        "extended-abstract",
        ("extended abstract", "extended summary", "extended english abstract",
         "extended english summary", "genisletilmis ingilizce ozet"),
    ),
    (
        "keywords",
        "tr",
        "keywords",
        ("anahtar kelimeler", "anahtar kelimeleri", "anahtar kelimler", "anahtar kelime",
         "anahtar sozcukler", "anahtar sozcuk", "anahtar kavramlar", "anahtar terimler",
         "anahtar kelimeler (turkce)"),
    ),
    (
        "keywords",
        "en",
        "keywords",
        ("keywords", "key words", "keyword", "key word", "key-words", "index terms", "key terms"),
    ),
    (
        "keywords",
        None,
        "jel",
        ("jel kodlari", "jel kodu", "jel kod", "jel siniflandirmasi", "jel siniflandirma kodlari",
         "jel siniflamasi", "jel codes", "jel code", "jel classification",
         "jel classification codes", "jel siniflandirma kodu", "jel"),
    ),
    (
        "front",
        "tr",
        "about",
        ("makale bilgisi", "makale bilgileri", "makale gecmisi", "makale hakkinda",
         "one cikanlar"),
    ),
    (
        "front",
        "en",
        "about",
        ("article info", "article information", "article history", "highlights"),
    ),
    (
        "references",
        "tr",
        "references",
        ("kaynakca", "kaynaklar", "kaynaklar dizini", "yararlanilan kaynaklar", "bibliyografya",
         "basvurulan kaynaklar", "kaynaklar listesi", "kaynakca listesi", "atif yapilan kaynaklar"),
    ),
    (
        "references",
        "en",
        "references",
        ("references", "reference list", "list of references", "bibliography", "works cited",
         "literature cited", "reference"),
    ),
    ("notes", "tr", "notes", ("notlar", "dipnotlar", "son notlar", "sonnotlar", "dipnot")),
    ("notes", "en", "notes", ("notes", "endnotes", "footnotes", "end notes")),
    (
        "back",
        "tr",
        "back",
        ("ekler", "ek", "tesekkur", "cikar catismasi", "cikar catismasi beyani",
         "cikar catismasi bildirimi", "finansal destek", "finansman", "destek bilgisi",
         "etik beyan", "etik beyani", "etik kurul onayi", "etik kurul izni", "etik onay",
         "yazar katkisi", "yazar katkilari", "yazarlarin katkisi", "yazar katki orani",
         "yazarlarin katki orani", "yazar katki beyani", "arastirmacilarin katki orani",
         "cikar beyani", "beyanlar", "extended summary in turkish", "veri erisilebilirligi",
         "yayin etigi beyani", "arastirma ve yayin etigi beyani", "katki orani beyani",
         "destek ve tesekkur beyani", "destek ve tesekkur"),
    ),
    (
        "back",
        "tr",
        "list",
        ("resim listesi", "resimler listesi", "sekil listesi", "sekiller listesi", "tablo listesi",
         "tablolar listesi", "cizelge listesi", "cizelgeler listesi", "grafik listesi",
         "grafikler listesi", "harita listesi", "haritalar listesi", "fotograf listesi",
         "fotograflar listesi", "levha listesi", "levhalar listesi", "gorsel listesi",
         "gorseller listesi", "cizim listesi", "cizimler listesi", "levhalar"),
    ),
    (
        "back",
        "en",
        "list",
        ("list of figures", "list of tables", "list of illustrations", "list of plates",
         "list of maps", "list of photographs", "figure captions", "figure legends"),
    ),
    (
        "back",
        "en",
        "back",
        ("appendix", "appendices", "acknowledgements", "acknowledgments", "acknowledgement",
         "acknowledgment", "conflict of interest", "conflicts of interest",
         "conflict of interests", "declaration of conflicting interests", "funding",
         "financial disclosure", "ethics statement", "ethical statement", "ethical approval",
         "ethics approval", "ethics committee approval", "author contributions",
         "authors contributions", "author contribution", "data availability",
         "data availability statement", "declarations", "competing interests"),
    ),
    ("body", "tr", "aim", ("amac", "amaclar")),
    ("body", "en", "aim", ("aim", "aims", "objective", "objectives", "purpose")),
    (
        "body",
        "tr",
        "introduction",
        ("giris", "giris ve amac", "giris ve kuramsal cerceve", "onsoz"),
    ),
    ("body", "en", "introduction", ("introduction", "preface", "background",
                                    "introduction and aim", "background and aim")),
    (
        "body",
        "tr",
        "theory",
        ("kuramsal cerceve", "kavramsal cerceve", "teorik cerceve", "literatur taramasi",
         "literatur ozeti", "literatur", "ilgili literatur", "alanyazin", "alanyazin taramasi",
         "ilgili arastirmalar", "literatur incelemesi", "kuramsal arka plan"),
    ),
    (
        "body",
        "en",
        "theory",
        ("literature review", "theoretical framework", "conceptual framework", "related work",
         "related works", "theoretical background", "review of literature"),
    ),
    (
        "body",
        "tr",
        "method",
        ("yontem", "metot", "metod", "metodoloji", "materyal ve metot", "materyal ve metod",
         "gerec ve yontem", "gerec ve yontemler", "materyal ve yontem", "veri ve yontem",
         "arastirma yontemi", "arastirmanin yontemi", "yontem ve materyal", "hastalar ve yontem",
         "veri seti ve yontem", "gerecler ve yontem", "yontemler", "gerec-yontem",
         "materyal-metod", "hastalar ve yontemler", "materyal ve metotlar", "arastirma modeli",
         "arastirmanin modeli", "evren ve orneklem", "calisma grubu", "veri toplama araclari",
         "verilerin toplanmasi", "verilerin analizi", "veri analizi", "arastirmanin amaci",
         "arastirmanin onemi", "sinirliliklar", "problem durumu"),
    ),
    (
        "body",
        "en",
        "method",
        ("method", "methods", "methodology", "materials and methods", "material and methods",
         "material and method", "patients and methods", "data and methodology",
         "research method", "research methodology", "data analysis", "data collection",
         "patients and method", "materials and method", "material-method", "subjects and methods",
         "participants", "limitations", "study design", "statistical analysis"),
    ),
    (
        "body",
        "tr",
        "results",
        ("bulgular", "bulgular ve yorum", "bulgular ve tartisma", "arastirma bulgulari",
         "bulgular ve yorumlar", "bulgular ve degerlendirme", "ampirik bulgular"),
    ),
    (
        "body",
        "en",
        "results",
        ("results", "findings", "results and discussion", "findings and discussion",
         "empirical results"),
    ),
    (
        "body",
        "tr",
        "discussion",
        ("tartisma", "tartisma ve sonuc", "tartisma, sonuc ve oneriler", "tartisma ve yorum",
         "tartisma sonuc ve oneriler", "degerlendirme", "tartisma ve oneriler"),
    ),
    ("body", "en", "discussion", ("discussion", "discussion and conclusion",
                                  "discussion and conclusions")),
    (
        "body",
        "tr",
        "conclusion",
        ("sonuc", "sonuclar", "sonuc ve oneriler", "sonuc ve tartisma", "sonuc ve degerlendirme",
         "sonuc yerine", "genel degerlendirme", "degerlendirme ve sonuc", "oneriler",
         "sonuc, tartisma ve oneriler", "sonuc tartisma ve oneriler",
         "sonuc ve genel degerlendirme", "genel sonuc", "sonuclar ve oneriler"),
    ),
    (
        "body",
        "en",
        "conclusion",
        ("conclusion", "conclusions", "concluding remarks", "conclusion and recommendations",
         "conclusions and recommendations", "conclusion and discussion", "recommendations",
         "suggestions", "conclusion and suggestions", "result", "implications"),
    ),
)  # fmt: skip

RUN_IN_ROLES: frozenset[Role] = frozenset({"abstract", "keywords"})
"""Parts whose label may be followed by their text on the same line."""

ABSTRACT_OPENERS = (
    "bu", "the", "this", "in", "it", "a", "an", "calisma", "calismada", "calismanin", "arastirma",
    "arastirmada", "arastirmanin", "makale", "makalede", "gunumuzde", "amac", "giris", "objective",
    "aim", "purpose", "background", "introduction", "we", "today", "objectives", "aims", "amaci",
    "arastirmamizda", "calismamizda", "calismamizin",
)  # fmt: skip
"""Folded first words that show that an abstract begins after its label and a mere space."""

REFERENCE_PARTS = frozenset(
    part.strip()
    for part in """
    arsiv kaynaklari, arsiv belgeleri, arsivler, arsiv, kitaplar, kitap, makaleler, makale, tezler,
    kitap ve makaleler, kitaplar ve makaleler, kitap makale ve tezler, bildiriler, gazeteler,
    gazete ve dergiler, gazeteler ve dergiler, sureli yayinlar, resmi yayinlar, resmi kaynaklar,
    telif eserler, arastirma eserleri, arastirma eserler, arastirma ve incelemeler, tetkik eserler,
    arastirmalar, incelemeler, ana kaynaklar, temel kaynaklar, birincil kaynaklar, diger kaynaklar,
    ikincil kaynaklar, basili kaynaklar, yazili kaynaklar, yayimlanmis eserler, kronikler,
    yayimlanmamis eserler, yazma eserler, internet kaynaklari, internet siteleri, web siteleri,
    elektronik kaynaklar, internet, cevrimici kaynaklar, web kaynaklari, ansiklopediler,
    sozlu kaynaklar, kaynak kisiler, mulakatlar, gorusmeler, kanunlar, mevzuat, yargi kararlari,
    raporlar, hatiralar, hatirat, sozlukler, ansiklopedi maddeleri, haberler, gorsel kaynaklar,
    primary sources, secondary sources, archival sources, archives, books, articles, theses,
    books and articles, newspapers, internet sources, web sources, online sources, websites,
    periodicals, official publications, interviews, unpublished sources, published sources
    """.split(",")
)
"""Folded headings of the parts of a reference list."""
