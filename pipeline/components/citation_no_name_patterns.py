"""Capitalised words before a year that name no author: places, labels, events, works, openers."""

from __future__ import annotations

import re

from pipeline.components.citations_patterns import APOSTROPHE

PERIODICALS = frozenset("gazetesi qəzeti dergisi mecmuasi".split())
"""What may follow the name of a periodical, written small: `Ulus gazetesi`."""

NEWSPAPER_OPENERS = frozenset(
    "yeni özgür hür bizim merhaba günaydin egemen kizil sovet voice radio".split()
)
"""The first word of media that are called after a place: `Yeni Sakarya`, `Voice of America`."""

NEWS_HEADS = PERIODICALS | frozenset("ajansi haber agency times post haberleri news herald".split())
"""The last word of a medium that reports: `Ova Ajansı`, `Ova Haber`."""

NEWS = frozenset(
    "aa dha iha anka afp ap upi tass reuters bloomberg bbc cnn trt ntv habertürk milliyet hürriyet "
    "cumhuriyet sözcü sabah guardian spiegel pravda izvestiya agos birgün evrensel akşam tercüman "
    "bianet t24".split()
) | {"le monde", "the guardian", "el pais", "yeni şafak", "der spiegel", "bbc türkçe", "cnn türk"}
"""Media that cite as authors do, with the day they appeared."""

RUSSIAN_ADJECTIVE = re.compile(r"\w{3,20}(?:[ıi]y|skaya|[ıi]naya|ovaya|skiy|skoye)")
"""The first word of a newspaper in Russian: `Neytralnıy Turkmenistan`, `Sovetskaya Belorusya`."""

SUMMITS = frozenset(
    "stockholm rio johannesburg kyoto kopenhag helsinki bologna maastricht lizbon bandung dakar "
    "incheon davos yalta cenevre marakeş budapeşte madrid schengen tanzimat meşrutiyet islahat "
    "cumhuriyet osmanli sevr mondros lozan mudanya sovyetler çernobil fukuşima habitat "
    "dayton oslo minsk soçi".split()
)
"""Places and eras that an event, not a study, is told by: `Rio’dan (1992) bu yana`."""

BUILDERS = frozenset("mimar ressam heykeltiraş hattat nakkaş bestekar".split())
"""Who made what a bracket with his name and a year is about: `(Mimar Sinan, 1579)`."""

PLACES = frozenset(
    "türkiye turkey türkiye’de ankara istanbul izmir bursa antalya konya adana trabzon erzurum "
    "kars van "
    "diyarbakir edirne samsun sivas malatya mersin gaziantep kayseri eskişehir sakarya kocaeli "
    "balikesir manisa muğla hatay mardin urfa şanliurfa kütahya bolu rize ordu giresun "
    "almanya fransa ingiltere italya ispanya rusya amerika abd usa us uk çin japonya hindistan "
    "iran irak suriye misir yunanistan bulgaristan romanya ukrayna polonya macaristan avusturya "
    "isviçre isveç norveç finlandiya danimarka hollanda belçika portekiz brezilya arjantin "
    "meksika kanada avustralya azerbaycan ermenistan gürcistan kazakistan kirgizistan özbekistan "
    "türkmenistan tacikistan afganistan pakistan israil filistin lübnan ürdün kuveyt katar "
    "libya tunus cezayir fas sudan etiyopya kenya nijerya kibris kktc karabağ kirim balkanlar "
    "avrupa asya afrika anadolu rumeli kafkasya ortadoğu bosna sirbistan hirvatistan arnavutluk "
    "makedonya kosova germany france england britain italy spain russia america china japan "
    "india iraq syria egypt greece bulgaria romania ukraine poland hungary austria switzerland "
    "sweden norway finland denmark netherlands belgium portugal brazil argentina mexico canada "
    "australia azerbaijan armenia georgia kazakhstan kyrgyzstan uzbekistan turkmenistan "
    "tajikistan afghanistan israel palestine lebanon jordan kuwait qatar tunisia algeria "
    "morocco ethiopia kenya nigeria cyprus europe asia africa anatolia caucasus bosnia serbia "
    "croatia albania macedonia kosovo london paris berlin moscow vienna rome madrid amsterdam "
    "brussels geneva washington york boston chicago oxford cambridge leiden leipzig new-york "
    "londra moskova viyana roma brüksel cenevre bakü tiflis tahran bağdat şam kahire kudüs "
    "beyrut mekke medine atina sofya bükreş belgrad saraybosna üsküp pekin tokyo delhi lahor "
    "kabil taşkent semerkant buhara almati astana bişkek erivan lefkoşa selanik halep izmit "
    "lourdes malibu hinis worms mohacs lozan sevr versailles".split()
)
"""Countries and cities likelier to be a place of events, samples or printing than an author."""

NOT_AUTHORS = frozenset(
    # labels of the text's own parts, of numbers and of statistics
    "tablo tablolar şekil şekiller grafik çizelge resim harita fotoğraf ek ekler bölüm madde "
    "sayi "
    "cilt sayfa soru denklem formül örnek örneklem kategori grup table tables figure figures "
    "fig chart "
    "map appendix section chapter equation eq item question group model sample step phase week "
    "hafta adim faz aşama isbn issn doi md cilt no nr vol issue page pages hipotez hypothesis "
    "n p r t f df sd ss x m ort mean min max toplam total yaş age ages aged kadin erkek female "
    "male yil year years yillar "
    "dönem dönemi period since after before between until circa ca born died approx around "
    "yaklaşik önce sonra doğum ölüm doğumu ölümü öl ö d h m hicri miladi rumi saltanati hük "
    "reign reigned during from to in on at by as mö ms mo bc ad bce ce yy yüzyil century "
    # days and seasons
    "pazartesi sali çarşamba perşembe cuma cumartesi pazar monday tuesday wednesday thursday "
    "friday saturday sunday güz spring summer autumn winter fall "
    # access notes, editions, kinds of text
    "erişim erişim-tarihi access accessed retrieved tarih tarihi date baski edition güncelleme "
    "değişik mülga "
    "updated son version sürüm covid covid-19 sars-cov-2 pisa timss pirls ios windows android "
    "spss nvivo "
    "maxqda amos matlab lisrel stata python excel proquest scopus wos k1 k2 g1 g2 ö1 ö2 "
    "muharrem zilhicce zilkade rebiülevvel rebiülahir cemaziyelevvel cemaziyelahir m.ö m.s b.c "
    "a.d "
    "film movie roman novel dizi series yön yönetmen director dir album season sezon".split()
)
"""Words that never are (the last word of) an author."""

LAST_NEWS = frozenset("posta saat telgraf havadis haber".split())
"""Behind `Son` they name a newspaper (`Son Posta`), and no edition."""

SURNAMES_TOO = frozenset(
    # months
    "ocak şubat mart nisan mayis temmuz eylül ekim kasim aralik march april may june august "
    # labels and seasons
    "örnek ek page born winter summer spring min "
    # places
    "mardin sakarya bolu ordu jordan israel berlin london washington france england holland "
    "paris".split()
)
"""Of these words, places and months, those that are common surnames: `Mardin`, `Ocak`, `Page`."""

SURNAMES_IN_BRACKETS = frozenset({"örnek", "page"})
"""Of them, those that stand before a year for nothing else: `(Örnek, 1977)`, `(Page, 2007)`."""

NOT_NAME_HEADS = frozenset(
    # events, treaties, laws, programmes, scales, works
    "tebliği genelgesi yönergesi kararnamesi communiqué "
    "savaşi savaşlari muharebesi harekati harekâti antlaşmasi anlaşmasi sözleşmesi kongresi "
    "konferansi zirvesi toplantisi bildirgesi beyannamesi fermani kanunu yasasi tüzüğü "
    "yönetmeliği anayasasi devrimi ihtilali inkilabi darbesi isyani ayaklanmasi depremi krizi "
    "konçertosu dersi yayinlari yayinevi yayincilik kitabevi basimevi matbaasi kitaplar kitaplari "
    "salgini seçimleri seçimi programi programinda projesi planı plani ölçeği ölçeğini "
    "ölçeğinin envanteri "
    "anketi testi formu indeksi endeksi standardi standartlari standartlari’nda kilavuzu rehberi "
    "stratejisi protokolü olaylari olayi katliami soykirimi mütarekesi ateşkesi referandumu "
    "olimpiyatlari sergisi festivali ödülü romani filmi şiiri hikayesi öyküsü oyunu kitabi "
    "eseri makalesi dizisi albümü tablosu heykeli raporu tezi haritasi manifestosu manifesto "
    "dönemi dönemini hastaliği virüsü disease virus directive directives "
    # music, painting, sculpture
    "sonat sonati senfoni senfonisi konçerto partita oratoryo oratoryosu kantat kantati uvertür "
    "uvertürü rapsodi rapsodisi süit süiti kuartet kuarteti opera operasi operet opereti balesi "
    "marşi şarkisi türküsü ilahisi bestesi peşrevi portresi freski gravürü minyatürü mozaiği "
    # postpositions, which end the titles of books
    "üzerinde üzerine üstüne altinda içinde arasinda peşinde karşisinda ötesinde önünde hakkinda "
    "karikatürü symphony sonata oratorio cantata overture rhapsody suite quartet ballet "
    "portrait sculpture fresco engraving "
    "döneminde sultan sultani padişahi şah  "
    "war wars battle treaty agreement convention congress conference summit declaration act law "
    "constitution revolution coup rebellion earthquake crisis pandemic election elections "
    "project "
    "plan scale inventory questionnaire test form index standard guide strategy protocol "
    "massacre "
    "genocide armistice olympics exhibition festival award novel film poem story play book essay "
    "article series album painting report thesis dynasty empire republic era period reform "
    "generation publishing publications publishers concerto envanter ölçek anket program proje "
    "edict campaign siege uprising".split()
)
"""Last words of names of events, laws, instruments and works, which stand before a year as "
"well."""

NATIONS = frozenset(
    "türk türkçe alman fransiz ingiliz amerikali amerikan rus italyan yunan american british "
    "french german russian english turkish".split()
)
"""Adjectives that open sentences and names of institutions alike."""

SENTENCE_OPENERS = NATIONS | frozenset(
    "bunu bunda bundan onu ona onun şunu biz bizi bize hepsi kendisi yapilan yine oysa "
    "ancak ayrica örneğin nitekim bu bunun buna bunlar bunlara şu o çünkü fakat ama lakin oysa "
    "böylece dolayisiyla öte yine bir birçok bazi bazilari ilk son diğer benzer benzer şekilde "
    "aynı ayni her hem ne eğer sonuç sonuçta özellikle daha en çok kimi literatürde alanyazinda "
    "çalişmada araştirmada ingilizce türkçeye türkçe "
    "yazar araştirmaci however moreover furthermore in on at for by as the a an this these those "
    "that while although according similarly likewise additionally also thus therefore hence "
    "but and or so since because when where whereas following based using with from to of both "
    "another first second third finally recently later earlier like unlike see after before "
    "önce sonra ilkin keza mesela gerek ise ve veya ya "
    "sadece yalniz tüm bütün hiçbir araştirmacilar researchers scholars author authors "
    "developed adapted proposed original revised then yet if it its we our they he she his her "
    "their study studies analysis theory çalişma araştirma inceleme ilgili söz konusu göre gibi "
    "metni kavrami terimi modeli yöntemi yöntemini testi ölçeği ölçeğini formu anketi envanteri "
    "konuyu olguyu durumu sorunu süreci ilişkiyi verileri görüşü eseri "
    "için olarak oldukça kuram yaklaşim türkiye’de dr prof".split()
)
"""Capitalised words that open a sentence and so are not the first word of a name."""

WORK_OF = re.compile(
    rf"(?:[{APOSTROPHE}][nysş]?[ıiuü]n|\bvd\.[{APOSTROPHE}]?n[ıi]n|arkadaşlar[ıi]n[ıi]n)"
    r"(?P<work>\s(?:[a-zçğıöşü]{2,15}\s){0,3}(?:tez|makale|kita[bp]|çalışma|araştırma|inceleme"
    r"|bildiri|rapor)(?:s?[ıiuü])(?:n?[dt][ae]n?|n[ae]|n[ıiuü]n?)?"
    r"|\s(?:[a-zçğıöşü]{2,10}\s){0,1}[a-zçğıöşü]{2,12}[dt][ıiuü]ğ[ıiuü](?:n[ae]\sgöre|\s(?:gibi|üzere)))$"
)
"""A work, or a saying, between its author and the year.

`Kaya’nın yüksek lisans tezinde (2016)`, `Kaya’nın belirttiğine göre (2016)`.
"""

NARRATIVE_LINKS = frozenset("göre ise da de tarafından’ca tarafından also too".split())
"""Words that may stand between the authors and their year: `Kaya’ya göre (2018)`."""
