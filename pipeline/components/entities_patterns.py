"""Word lists for the entity rules: suffixes, nouns that make a fixed name, nationalities.

Written for derlem from the grammar (Göksel and Kerslake 2005, ch. 8) and the annotation guideline.
"""

from __future__ import annotations

import re

from corpus.letters import turkish_upper

_SUFFIX = r"""
    (?: s[ıiuü](?=n)                                 # possessive before a case: ’sinde
      | n?[ıiuü]n (?:k[iı])?                         # genitive: ’nın, ’ın, ’ınki
      | y?[aeıiuü] | n[aeıiuü]                       # dative, accusative
      | n?[dt][ae] (?:n|ki)?                         # locative, ablative, ’daki
      | y?l[ae]                                      # instrumental
      | n?[cç][ae]                                   # ’ca, ’nca
      | l[ae]r | l[ıiuü] (?:k|ğ)?                    # plural, ’li, ’lik
      | [dt][ıiuü]r | y?[dt][ıiuü] | y?m[ıiuü]ş | y?s[ae]  # copula
    ){1,3}
    | s | S                                          # English genitive
"""
CASE_SUFFIX = re.compile(rf"(?=\w{{1,12}}$)(?:{_SUFFIX})", re.VERBOSE)
"""What may follow the apostrophe of a name and is not part of it; up to three suffixes."""

GENITIVE_NAMES = re.compile(
    r"(?:Moody|McDonald|Sotheby|Christie|Lloyd|Kellogg|Domino|(?:Standard (?:&|and|ve) )?Poor)[’']s"
)
"""Firms whose names end in an English genitive, which is no case suffix of theirs."""

APOSTROPHES = "'’”\"»"
"""What a case suffix may follow: an apostrophe, or the mark that closes a quoted name."""

BRACKETS = re.compile(r"[()\[\]]")
BRACKETS_AND_CASE = re.compile(rf"[()\[\]]|['’](?:{_SUFFIX})[ ]", re.VERBOSE)
"""What parts two names in one span: a bracket, or a case suffix (``Terter’in Talış``)."""

EVENT_NOUNS = re.compile(
    r"""
    [ ] (?:(?:Barış|Ateşkes|Kurtuluş|İstiklal|İç|Bağımsızlık|Sınır|Deniz|Meydan)[ ])?
    (?: Savaş | Muharebe | Antlaşma | Anlaşma | Muahede | Mütareke | Barışı | Ateşkes | Sözleşme
      | Protokol | Mutabakat | Bildiri | Deklarasyon | Beyanname | Kongre | Konferans | Konsil
      | Zirvesi
      | Olimpiyat | Kupası | Ödül | Nişan | Madalya | Devrim | İhtilal | İnkılab | Ayaklanma | İsyan
      | Olayları | Seferi | Cephesi | Harb | Harekât | Meselesi | Festival
      | War\b | Treaty | Agreement | Convention | Revolution | Conference | Congress | Summit
      | Protocol | Declaration | Prize | Award | Cup\b | Olympics | Uprising | Rebellion )
    """,
    re.VERBOSE,
)
"""A capitalised noun right after a place: together they name an event, a treaty or an award."""

EVENT_BEFORE = re.compile(
    r"\b(?:Battle|Siege|Sack|Fall|Conquest|Treaty|Peace|Truce|Armistice|Congress|Conference|Council"
    r"|Convention|Crusade|Edict) of (?:the )?$"
)
"""An English noun before a place: together they name an event or a treaty."""

COMMON_NOUNS = frozenset(
    """
    Teşkilat Teşkilatı Konsey Örgüt Birlik Bakanlık Hükümet Hükûmet Devlet Cumhuriyet Meclis Kurul
    Komite Üniversite Dernek Vakıf Parti Enstitü Fakülte Ordu Mahkeme Cumhurbaşkanı Başbakan Bakan
    Başkan Council Government State Republic Parliament University Committee Institute President
    Talimatname Nizamname Kanunname Beyanname Yönetmelik Tüzük Sözleşme Protokol
    Allah Tanrı God Peygamber Resûlullah Resulullah Prophet
    """.split()
)
"""Nouns that stand for an institution or person named before; alone they are no name."""

PEOPLE_AND_NOUN = re.compile(
    r"[^\W\d_]+ (?:Dünya|Cumhuriyetleri|Devletleri|Halk|Millet|Toplum|Coğrafya"
    r"|World|Republics|States)\w*"
)
"""A people or faith and a common noun: no name of a place (``Türk Dünyası``)."""

WORK_BEHIND = re.compile(
    r"(?:[’'][a-zçğıöşü]{1,6})?(?: (?:[A-ZÇĞİÖŞÜ][\w’'-]{1,25}|ve|ile)){1,6} "
    r"(?:eseri|romanı|filmi|kitabı|oyunu|öyküsü|hik[aâ]yesi|şiiri|dizisi|belgeseli|operası)"
    r"(?:n[a-zçğıöşü]{0,6})?(?!\w)"
)
"""The rest of a title and the kind of work it is, right behind a place (``Ankara’nın Taşı``)."""

ACCEPTED = re.compile(r"Kabul(?: Tarihi\b| ?[/:]| [Ee]d|$)")
"""When an article was accepted, or the like, and no town."""

GENERAL_BODY = re.compile(
    r"(?:Kent Konsey|Büyükşehir Belediye|İl Genel Meclis|Belediye Meclis|İl Özel İdare|Etik Kurul"
    r"|Yerel Yönetim|Sivil Toplum|İş ?Birliği)\w{0,8}"
)
"""A kind of body that many have, or cooperation: with no name before it, it names none."""

INFORMANT = re.compile(r"K\.? ?K\.? ?\d{0,3}")
"""A source person of a field study (``K.K.3``)."""

DEED = re.compile(
    r" (?:Bildirge|Bildiri|Tüzü[kğ]|Sözleşme|Antlaşma|Protokol|Yönetmeli[kğ]|Beyanname|Boru Hatt)"
    r"[a-zçğıöşü]{0,10}$"
)
"""The last word of a treaty's, a statute's or a pipeline's name, which is no name here."""

MODEL_NUMBER = re.compile(r"[A-ZÇĞİÖŞÜ]{1,2}-?\d{1,4}[A-Za-z]?")
"""A type of aircraft, road or formula (``F-16``)."""

ONE_NAME_AND_NOUN = re.compile(r"[^\W\d_]+(?: [a-zçğıöşü]+)+")
"""One word, then only common nouns."""

PERIOD_NOUNS = re.compile(r" (?:Çağ|Dönem|Devr|Evre(?:s(?=i))?|Age|Period|Era)[ıi]?(?:nda|nde)?$")
"""A period is no place (``Tunç Çağı``)."""

NATIONALITIES = frozenset(
    """
    Türk Türkler Ermeni Ermeniler Rus Ruslar Yunan Yunanlı Yunanlılar Alman Almanlar Fransız
    Fransızlar İngiliz İngilizler Amerikan Amerikalı Amerikalılar Arap Araplar Kürt Kürtler Fars
    Farslar Azeri Azeriler Azerbaycanlı Azerbaycanlılar Gürcü Gürcüler Bulgar Bulgarlar Sırp Sırplar
    Hırvat Boşnak Boşnaklar Arnavut Arnavutlar Rum Rumlar Yahudi Yahudiler İtalyan İtalyanlar
    İspanyol Japon Japonlar Çinli Çinliler Hintli Pers Özbek Özbekler Kazak Kazaklar Kırgız
    Kırgızlar Türkmen Türkmenler Tatar Tatarlar Uygur Uygurlar Çerkes Çerkesler Çeçen Çeçenler
    Ukraynalı Polonyalı Macar Macarlar İranlı Iraklı Suriyeli Suriyeliler Mısırlı Müslüman
    Müslümanlar Hristiyan Hıristiyan Hristiyanlar Kıpçak Oğuz Moğol Moğollar Selçuklular Osmanlılar
    Osmanlı Selçuklu Memlük Memlûk Safevi Safevî Abbasi Abbâsî Emevi Emevî Fatımi Fâtımî Eyyubi
    Eyyûbî Karahanlı Timurlu Danişmendli Saltuklu İlhanlı Akkoyunlu Karakoyunlu Urartulu
    Sovyet Avrupalı Afrikalı Asyalı Anadolulu
    Turkish Turks Turk Armenian Armenians Russian Russians Greek Greeks German Germans French
    English British American Americans Arab Arabs Kurdish Kurds Persian Persians Azerbaijani
    Azerbaijanis Georgian Georgians Bulgarian Serbian Croatian Bosnian Albanian Jewish Jews Italian
    Italians Spanish Japanese Chinese Indian Uzbek Kazakh Kyrgyz Turkmen Tatar Uyghur Circassian
    Turkmens Tatars Uzbeks Kazakhs
    Chechen Ukrainian Polish Hungarian Iranian Iraqi Syrian Syrians Egyptian Muslim Muslims
    Christian Christians Mongol Mongols Seljuk Ottomans Soviet European Europeans African Asian
    Turkic Islamic Ottoman Australian Austrian Belgian Brazilian Canadian Cypriot Czech Danish Dutch
    Egyptians Finnish Irish Israeli Korean Kurd Macedonian Mexican Moroccan Norwegian Pakistani
    Palestinian Portuguese Romanian Scottish Swedish Swiss Tunisian Anatolian Byzantine
    Şii Şiî Şiiler Şiîler Sünni Sünnî Sünniler Alevi Alevî Aleviler Bektaşi Bektaşî Mevlevi Mevlevî
    Hitit Hititler Hattiler Hurriler Medler Sümerler Akadlar Asurlular Babilliler Frigler Galatlar
    Keltler Germenler Slavlar Hunlar Avarlar Hazarlar Peçenek Peçenekler Kumanlar Normanlar Romalı
    Romalılar Vikingler Franklar Yörük Yörükler Çepni Çepniler Laz Lazlar Süryani Süryaniler
    Nasturiler Dürzi Dürziler Yezidi Yezidiler Keldaniler Eyyubiler Eyyûbîler Eyyûbiler Abbasiler
    Abbâsîler
    Emeviler Emevîler Fatımiler Fâtımîler Safeviler Safevîler Memlükler Memlûkler Gazneliler
    Hittite Hittites Medes Sumerians Assyrians Babylonians Akkadians Celts Slavs Huns Avars Khazars
    Pechenegs Cumans Normans Romans Vikings Franks Abbasids Umayyads Fatimids Safavids Mamluks
    Seljuks Ayyubids
    Katolik Ortodoks Protestan Shia Shiite Sunni Alevi Catholic Orthodox Protestant
    """.split()
)
"""Peoples, confessions and adjectives, which the guideline does not annotate; exact forms."""

DYNASTY = re.compile(r"[^\W\d_]+oğulları\w{0,6}")
"""The sons of somebody: a people or a dynasty (``İsrâiloğulları``); its state is another name."""

FAITHS = frozenset({"İslam", "İslâm", "Hristiyanlık", "Batı", "Doğu", "Islamic", "Western"})
"""What is said of a world or its states, beside peoples (``İslam Dünyası``)."""

WHOLE_PAIRS = frozenset(
    """
    Nagorno-Karabakh Nur-Sultan Bosna-Hersek Bosnia-Herzegovina Alsace-Lorraine Schleswig-Holstein
    Baden-Württemberg Avusturya-Macaristan Austria-Hungary
    Rheinland-Pfalz Mecklenburg-Vorpommern Saksonya-Anhalt Sachsen-Anhalt Şlesvig-Holştayn
    Ren-Vestfalya Rhine-Westphalia Nordrhein-Westfalen Ren-Palatina Emilia-Romagna
    Guinea-Bissau Gine-Bissau Timor-Leste Port-au-Prince Aix-en-Provence
    Karaçay-Çerkes Kabardey-Balkar Kabardino-Balkarya Çek-Slovak
    Indo-Pacific Hint-Pasifik Asia-Pacific Asya-Pasifik Mersa-Matruh
    Petropavlovsk-Kamçatski Rostov-na-Donu Winston-Salem Wilkes-Barre Bielsko-Biała
    """.split()
)
"""Places whose one name has a hyphen."""

OUTER_PLACES = frozenset(
    """
    Adana Adıyaman Afyonkarahisar Ağrı Amasya Ankara Antalya Artvin Aydın Balıkesir Bilecik Bingöl
    Bitlis Bolu Burdur Bursa Çanakkale Çankırı Çorum Denizli Diyarbakır Edirne Elazığ Erzincan
    Erzurum Eskişehir Gaziantep Giresun Gümüşhane Hakkâri Hakkari Hatay Isparta Mersin İstanbul
    İzmir Kars Kastamonu Kayseri Kırklareli Kırşehir Kocaeli Konya Kütahya Malatya Manisa
    Kahramanmaraş Mardin Muğla Muş Nevşehir Niğde Ordu Rize Sakarya Samsun Siirt Sinop Sivas
    Tekirdağ Tokat Trabzon Tunceli Şanlıurfa Uşak Van Yozgat Zonguldak Aksaray Bayburt Karaman
    Kırıkkale Batman Şırnak Bartın Ardahan Iğdır Yalova Karabük Kilis Osmaniye Düzce
    Türkiye Azerbaycan Ermenistan Gürcistan İran Irak Suriye Mısır Almanya Fransa İngiltere Rusya
    Yunanistan Bulgaristan Kazakistan Özbekistan Türkmenistan Kırgızistan Pakistan Hindistan
    Japonya İtalya İspanya
    """.split()
)
"""Provinces of Türkiye and countries: a district or town may stand right behind its province."""

CITIES = frozenset(
    """
    Aşkabat Bişkek Taşkent Semerkant Buhara Hive Almatı Astana Duşanbe Bakü Gence Şuşa Nahçıvan
    Erivan Tiflis Batum Tahran Tebriz İsfahan Bağdat Basra Musul Kerkük Erbil Şam Halep Beyrut
    Kudüs Amman Kahire İskenderiye Trablus Tunus Cezayir Mekke Medine Riyad Kabil Herat İslamabad
    Delhi Pekin Urumçi Kaşgar Seul Moskova Kiev Kırım Kazan Belgrad Bükreş Sofya Filibe Üsküp
    Saraybosna Selanik Atina Viyana Budapeşte Varşova Londra Brüksel Cenevre Roma
    Venedik Madrid Lizbon
    """.split()
)
"""Cities that Turkish writes in its own way, which are no people."""

ALWAYS_PLACES = (OUTER_PLACES | CITIES) - frozenset(
    """
    Ordu Van Muş Aydın Batman Mısır Uşak Ağrı Karaman Sakarya Tokat Aksaray Düzce Kazan Roma Medine
    Kabil Şam Hive Kars
    """.split()
) | {"Abu Dabi", "Cidde", "Doha", "Gazze", "Halep", "Deyrizor", "İdlib", "Rakka", "Humus"}
"""Provinces, countries and cities whose names mean nothing else."""

KIND_BEHIND = re.compile(
    r"[ ](?:\d{4}\)|\d{1,2} [A-ZÇĞİÖŞÜ]"
    r"|(?:çam|menekşe|lale|gül|keçi|koyun|tavu[kğ]|kedi|köpe[kğ]|elma|armu[td]|üzüm|kiraz"
    r"|fıstı[kğ]|fındı[kğ]|kayısı|incir|zeytin|çay|peynir|kebab|çıban|tip|çeşid|ırk)[a-zçğıöşü])"
)
"""What makes a place a plant, a breed or a dish (``Halep çamı``), or a place of print."""

IS_PLACE_WORD = re.compile(
    r"(?!(?:Merkez|Devlet|Cumhuriyet|Dağ|Göl|Kale|Ada|Deniz|Boğaz|Bölge|Vilayet|Eyalet|Sancağ|Kent|Şehir|İl[ie]?\b|Kaza"
    r"|Büyükşehir|Federasyon|Türk|Kuzey|Güney|Doğu|Batı|Province|District|Region|City|Castle))"
    r"[A-ZÇĞİÖŞÜ][a-zçğıöşüâîû]{2,20}(?:[’']\w{1,6})?$"
)
"""One word that may be the name of a town."""

CITED_ALONE = re.compile(
    r"[(;] ?(?P<name>[A-ZÇĞİÖŞÜ][\w.]{1,25}(?: [A-ZÇĞİÖŞÜ][\w.]{1,25}){0,4}), (?=\d|t\.y)"
)
"""Who is cited in brackets, alone and without initials (``(Sabah, 2021, 3 Mart)``)."""

HYPHENED = re.compile(r"[^\W\d_]+(?:[-–][^\W\d_]+)*")
"""Words joined by hyphens."""

WHOLE_WORD = re.compile(r"(?<![\w’'])\w+(?:[-–]\w+)*")
"""A word that is no suffix after an apostrophe, with what hyphens join to it."""

WORD_BEFORE = re.compile(r"(?<![\w’'])(?P<word>[^\W\d_]+) $")
"""The word right before, unless it has an apostrophe: a case suffix ends a name."""

FIRM_OPENERS = frozenset(
    """
    Nitekim Ancak Fakat Ama Lakin Oysa Oysaki Zira Çünkü Ayrıca Hatta Dahası Üstelik Böylece
    Böylelikle Dolayısıyla Örneğin Mesela Sonuçta Öncelikle Özellikle Bilhassa Genellikle Günümüzde
    Aslında Nihayet Keza Kuşkusuz Hâlbuki Halbuki Çalışmada Çalışmamızda Araştırmada Makalede
    However Moreover Thus Therefore Although Furthermore
    """.split()
)
"""Words that begin a sentence and never a name, of whatever kind."""

SENTENCE_OPENERS = FIRM_OPENERS | frozenset(
    """
    Alanyazında Literatürde Bunun Bunlar Bu Şu O Bir Birçok Bazı Her Hem Ne Ve Veya Ya Yani Bugün
    Dün Artık Sonra Önce Daha En Çok Tüm Bütün Sadece Yalnızca Burada Halen Hâlen Bundan Bununla
    Araştırmamızda Makalemizde Tezde Bildiride Yazıda Diğer Gerek İşte Elbette Belki Eğer Şayet
    Yine Gene Aynı Öte The This That These Those A An In On At By For From To With As While When
    Since After Before Because But And Or Both
    """.split()
)
"""Words that often begin a sentence and are no part of a name, though they have a capital there."""

_LABELS = """
    Öz Özet Amaç Giriş Yöntem Gereç Bulgular Bulgu Sonuç Sonuçlar Tartışma Kaynakça Kaynaklar Makale
    Olgu Müellif Yazar Yazarlar Çalışma Araştırma Tablo Şekil Grafik Ek Ekler Dipnot Editör Abstract
    Summary Aim Objective Background Introduction Methods Method Results Conclusion Discussion
    References Article Case Table Figure Keywords
""".split()

SECTION_LABELS = frozenset(
    [*_LABELS, *map(turkish_upper, _LABELS)] + [label.upper() for label in _LABELS]
)
"""What heads a section or the like, in small letters or capitals; alone it is no name."""
