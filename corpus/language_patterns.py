"""Words and endings that tell Turkish from English.

Chosen by hand: the commonest closed-class words of each language, without those that are words of
the other too (``on``, ``her``, ``at``), and frequent endings.
"""

from __future__ import annotations

TURKISH_WORDS = frozenset(
    """
    acaba ama ancak arada arasında aynı bazı belki bir bize bizim böyle böylece bu buna bunlar
    bunların bunu bunun çok çünkü da daha dahi de değil diğer diye eden eder edilmiştir ederek
    en fakat farklı gibi göre hâlâ hangi hem henüz hep her hiç iki ile ilgili ise için içinde
    kadar karşı kendi ki mi mı mu mü nasıl ne neden nedeniyle nitekim o olan olarak oldu olduğu
    olduğunu olmak olması olmuştur olup olursa ona onlar onların onu onun ortaya oysa önce önemli
    örneğin öyle rağmen sonra sonuç şey şu tarafından tüm üç üzere üzerinde üzerine var ve veya
    vardır ya yapılan yapılmıştır yani yeni yer yok yoktur yönelik zaman amaç yöntem bulgular
    """.split()
)

ENGLISH_WORDS = frozenset(
    """
    a about after against all also although among an and any are as at be because been before
    being between both but by can could did do does during each either for from had has have he
    her his how however if in into is it its may might more most must no nor not of on one only
    or other our out over should she since so some such than that the their them then there
    therefore these they this those through thus to under until upon used using very was we were
    what when where whether which while who whose why will with within without would you your
    """.split()
) - {"her", "on", "an", "at", "o", "it"}

TURKISH_ENDINGS = (
    "lar", "ler", "ları", "leri", "ların", "lerin", "dır", "dir", "dur", "dür", "tır", "tir",
    "tur", "tür", "mış", "miş", "muş", "müş", "nda", "nde", "nın", "nin", "nun", "nün", "ndan",
    "nden", "yla", "yle", "mak", "mek", "ması", "mesi", "lık", "lik", "luk", "lük", "sal", "sel",
    "arak", "erek", "ıyor", "iyor", "acak", "ecek", "ına", "ine", "una", "üne", "ıyla", "iyle",
)  # fmt: skip

ENGLISH_ENDINGS = (
    "tion", "tions", "sion", "ment", "ments", "ness", "ing", "ings", "ed", "ly", "ity", "ities",
    "ous", "ive", "able", "ible", "ance", "ence", "ical", "ies", "ers", "est", "ful", "less", "ism",
    "ists", "ish", "ary", "ory", "ure", "ures",
)  # fmt: skip

TURKISH_INSTITUTIONS = frozenset(
    """
    üniversitesi fakültesi enstitüsü yüksekokulu bölümü anabilim müdürlüğü başkanlığı bakanlığı
    merkezi hastanesi posta doç öğr arş üyesi
    """.split()
)

ENGLISH_INSTITUTIONS = frozenset(
    """
    university faculty institute department school college ministry hospital asst assist assoc
    professor lecturer
    """.split()
)
