"""Patterns for names that their shape tells: institutions, press, offices, instruments."""

from __future__ import annotations

import re

_CAP = r"[A-ZÇĞİÖŞÜÂÎÛ][\w’'-]{0,30}"

PRESS_WORDS = re.compile(
    r"(?:^|[ ])(?:Giornale|Gazetesi|Gazete|Gazette|Times|News|Newspaper|Post|Haber|Ajansı|Agency"
    r"|Zeitung|Tribune|Herald|Corriere|Monde|TV|Radyosu|Televizyonu|Press)$"
)
"""The last word of a newspaper's, channel's or agency's name."""

OFFICE = re.compile(
    r"""
    [ ] (?:(?:Devlet|Dışişleri|İçişleri|Milli|Millî|Savunma|Eğitim|Sağlık|Adalet|Genel|Dönem
             |Eski|Meclis|Parlamento|Genelkurmay|Yönetim|Kurulu|Enerji|Tabii|Kaynaklar|Maliye
             |Ekonomi|Ticaret|Kültür|Turizm|Tarım|Orman|Ulaştırma|Çevre|Şehircilik|Gençlik|Spor
             |Sanayi|Teknoloji|Çalışma|Sosyal|Büyükşehir|Belediye|Başpiskopos|ve)[ ]){0,6}
    (?: Cumhurbaşkan | Başbakan | Başkan | Bakan | Büyükelçi | Sözcü | Sekreter | Milletvekil
      | Vali | Kral | Başkonsolos | Muhtar | Kadı(?=s) | Müftü | Kaymakam | Beylerbey | Hükümdar
      | İmparator | Sancakbey | Mutasarrıf | Temsilci | Müsteşar | Maslahatgüzar
      | President | Prime[ ]Minister | Foreign[ ]Minister | Ambassador )
    """,
    re.VERBOSE,
)
"""An office right after the state or body it belongs to (``Rusya Devlet Başkanı``)."""

PEOPLE_BEHIND = re.compile(
    r"[ ](?:Türk|Ermeni|Azeri|Kürt|Rum|Yahudi|Müslüman|Gürcü|Rus|Arap|Çerkes|Tatar|Yunan)"
    r"(?:l[eaüıui]\w{1,12}|[ ](?:Cumhuriyetleri|Devletleri|Halkları|Toplulukları)\w{0,8})$"
)
"""A people behind a place (``Kafkasya Türklüğü``, ``Orta Asya Türk Cumhuriyetleri``)."""

PEOPLE_AFTER = re.compile(
    r"[ ](?:Türk|Ermeni|Azeri|Kürt|Rum|Yahudi|Müslüman|Gürcü|Rus|Arap|Çerkes|Tatar)l[ea]r"
)
"""The people of the place right before (``Halep Ermenileri``)."""

PRESIDENCY = re.compile(
    r"(?:(?<=onseyi|Kurulu|artisi|eclisi|erneği|asyonu|mitesi|kilatı|irliği)|(?<=rgütü))[ ]"
    r"(?:Başkanlığ\w{1,12}$|Üye|Gözlemci|Gayri|Olağanüstü|Zirve|Genel[ ]Sekreter|Dönem[ ]Başkan)"
)
"""The presidency, members and meetings of a body are not a part of its name."""

NOT_PERSON = re.compile(
    r"""(?:^|[ ])
    (?: Marş | Konsil | Türkü | Destan | Roman | Mesnevi | Divan | Kanun | Kupa | Ölçe[kğ] | Test
      | Model | Teori | Kuram | Yöntem | Anket | Envanter | Form | İndeks | Analiz | Algoritma
      | Dağılım | Sendrom | Hastalı[kğ] | Ödül | Scale | Index | Inventory | Questionnaire | Method
      | Theory | Algorithm | Distribution | Syndrome | Disease | Analysis | Equation | Score
      | Peşrev | Sem[aâ]i | Şarkı | Beste | Sirto | Longa | Zeybek | Ağıt | Ninni | Gazel
      | Criteria | Regression | Coefficient | Correlation | Project ) (?:s?[ıiuü]\w{0,6})? s? $
    | ^Ehl-i\b .* $ | ^Y\.[ ]?(?:Mimar|Müh\w*) \.? $ | ^[^\W\d_]{3,15} (?:(?<!Ngu)yen|izm) $
    | ^[^\W\d_]+[’'‘]?[^\W\d_]+ (?:iyye|iyya|[iî]lik|[cç][ıiuü]l[ıiuü][kğ]) $
    """,
    re.VERBOSE,
)
"""The last word of a work, an instrument, a method, an illness, or a school: no person."""

EPONYM_NOUNS = re.compile(
    r"""
    (?:[-–][A-Z]\w{1,20})? (?:[ ][A-Z]\w{1,20})? (?:[ ][A-Z])? (?:[’']s)? [- ]
    (?: [Aa]l(?:f|ph)a | α | [Kk]orelasyon | [Cc]orrelation | [Tt]est | [Öö]lçe | [Ss]cale\b
      | [İIi]nde[kx] | tipi | type\b
      | model | dağılım | distribution | regresyon | regression | sendrom | syndrome | hastalı
      | disease | algoritma | algorithm | filt | denklem | equation | katsayı | coefficient
      | dönüşüm | transform | süreç | polinom | polynomial | uzay | space\b | analiz | analysis
      | kriter | criteria | ölçüt | sınıfla | classif | taksonomi | taxonomy
      | skor | score | S-Sk | Z-Sk | U\b | H\b | W\b )
    | (?:[’'](?:s|n?[ıiuü]n))? [- ]
      (?: kesin[ ](?:test|ki) | exact\b | kappa\b | tek[ ]faktör | single[- ]factor | ki-kare
        | d\b(?![’']) | κ )
    | (?:[ ](?:ve[ ])?[A-ZÇĞİÖŞÜ][\w-]{1,20}){1,5}
      (?<=[ ](?:Ölçeği|anteri|Anketi|entory|nnaire))
    """,
    re.VERBOSE,
)
"""What follows the name of a person that names a test, a scale, a model or an illness.

A person has a test in the genitive (``Kaya’nın testi``), but who has an exact one names it.
"""

CASE_NOUNS = re.compile(
    r"(?:[ ]ve[ ]Diğerleri)?(?:/[A-ZÇĞİÖŞÜ]\w{2,20}(?:[ ][A-ZÇĞİÖŞÜ]\w{2,20})?)?[ ](?:\[BD\][ ])?"
    r"(?:karar[ıi]|davası|başvurusu|içtihadı|[Ss][uû]resi(?:n[a-zçğıöşü]{1,5})?(?!\w))"
)
"""What follows the parties that name a case of a court (``Kaya/Peru kararı``), or a sura's name."""

EPONYMS = frozenset(
    """
    Cronbach Likert Pearson Spearman Kruskal Wallis Mann Whitney Wilcoxon Tukey Bonferroni Shapiro
    Wilk Kolmogorov Smirnov Levene Lawshe Bartlett Duncan Scheffe Granger Dickey Johansen Hausman
    Dunn Tamhane Simirnov Kaiser Meyer Olkin Youden Rasch McNemar Mauchly Lemeshow Breusch Jarque
    Durbin Ljung Greenhouse Geisser Hochberg Sidak
    """.split()
)
"""Names of people that, with no other word, mean a test, a coefficient or a scale."""

EPONYMS_IN_PAIRS = EPONYMS | frozenset(
    """
    Anderson Bera Bland Altman Box Cochran Cox Darling Fisher Freeman Halton Friedman Fuller Games
    Gauss Godfrey Hosmer Howell Kaplan Kendall Kuder Markov Meier Newman Keuls Pagan Perron Phillips
    Richardson Student Toda Watson Welch Yamamoto
    """.split()
)
"""Names that are those of people when alone, of a test when two stand together."""

SOFTWARE = re.compile(
    r"(?:(?:IBM )?(?:SPSS|AMOS|MATLAB|LISREL|SmartPLS|EViews|Stata|STATA|NVivo|NVIVO|MAXQDA|ANSYS"
    r"|VOSviewer|Minitab|ArcGIS|AutoCAD)"
    r"|CINAHL|MEDLINE|Medline|Pub[Mm]ed|Scopus|PsycI[Nn][Ff][Oo]|EMBASE|Embase|EBSCO(?:host)?"
    r"|ProQuest|Science ?Direct|Web of (?:Science|Knowledge)|Google (?:Scholar|Akademik)|DergiPark)"
    r"(?:[- ].*)?"
)
"""Programs and databases, which method sections name beside their makers (``SPSS Inc`` stays)."""

METHODS = frozenset(
    """
    MAPE RMSE MAE MSE NRMSE SMAPE AIC BIC SIC ARIMA ARMA SARIMA GARCH EGARCH VECM ARDL OLS GMM ANOVA
    MANOVA ANCOVA SVM SVR RBF MLP ANN YSA CNN RNN LSTM BiLSTM GRU KNN PCA LDA GAN BERT AHP TOPSIS
    VIKOR PROMETHEE ELECTRE DEMATEL SWOT PESTEL CFA DFA EFA AFA RMSEA SRMR CFI TLI NFI GFI KMO VIF
    ROC AUC PCR ELISA HPLC XRD FTIR DNA RNA
    """.split()
)
"""Acronyms of methods, models and measures, which name no body."""

SCRIPTURES = frozenset(
    """
    Kuran Kurân Tevrat Tevrât Tevrah İncil Zebur Zebûr Tanah Tanakh Talmud Mişna Avesta Torah Bible
    Quran Koran Psalms Pentateuch
    """.split()
)
"""Holy books, which are works and no names of the three kinds."""

AUTHORITY_BEFORE = re.compile(
    r"\b[A-Z][a-z]{2,20}\.? (?:\([A-Z][a-z]{2,20}\) )?(?:cf\. |aff\. )?[a-z]{3,24} "
    r"(?:[a-z]{3,24} )?\(?(?:[A-Z][a-zçğıöşü]{1,20}(?: & |, | and | et | ve ))?$"
)
AUTHORITY_BEHIND = re.compile(
    r"(?:(?: & |, | and | et | ve )[A-ZÇĞİÖŞÜ][a-zçğıöşü]{1,20})?, ?1[789]\d\d"
)
"""What stands around whoever described a species (``Capoeta umbla (Heckel, 1843)``)."""

GEOLOGY = re.compile(
    r"(?:(?:Alt|Orta|Üst|Erken|Geç|Lower|Middle|Upper|Early|Late) )?"
    r"(?:Eosen|Miyosen|Pliyosen|Oligosen|Paleosen|Holosen|Pleyistosen|Kuvaterner|Kretase"
    r"|Jura|Triyas|Neolitik|Kalkolitik|Paleolitik|Eocene|Miocene|Pliocene|Oligocene|Holocene"
    r"|Pleistocene|Quaternary|Cretaceous|Jurassic|Neolithic|Chalcolithic|Paleolithic)"
)
"""A period of the earth or of prehistory, no place (``Alt Eosen``)."""

BODIES_OF_TWO_LETTERS = frozenset({"AB", "BM", "EU", "UN"})

BUILDINGS = frozenset({"Ayasofya", "Hagia Sophia", "Kâbe", "Kâ‘be", "Kaaba"})
"""Buildings with a name of their own, which a tagger takes for people."""

INSTRUMENTS = re.compile(
    r"(?:Ölçe[kğ]|Anket|Envanter|Form|Test|İndeks|Endeks|Model|Program|Scale|Index|Inventory"
    r"|Questionnaire|Method|Survey|Analysis|Algorithm|Kanun|Yasa|Yönetmeli[kğ]|Sözleşme|Protokol"
    r"|Sınav|Puan|Skor|Katsayı|Sistem|Yazılım|Exam|Score|Convention|Directive)[ıiuüa-z]{0,8}$"
)
"""The last word of the name of an instrument, a method, a law or an exam."""

LIST_WORD = re.compile(rf"(?P<word>{_CAP.replace('’', '').replace(chr(39), '')})")
LIST_JOINT = re.compile(r"(?:[’']\w{1,6})?(?:,[ ]|[ ](?:ve|ile|and)[ ]|,[ ]and[ ])")
"""What stands between two names of a list, after the case suffix of the first."""

MONTHS = frozenset(
    """
    Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık January February
    March April May June July August September October November December
    """.split()
)
"""A month before a name is no part of it (``12 Temmuz Tovuz``)."""

IS_FROM = re.compile(r"[’']l[ıiuü](?!\w)")
"""The suffix of who comes from a place: an adjective (``İran’lı mevkidaşı``)."""
