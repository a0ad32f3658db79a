"""Given names common in Türkiye that are no word, place or body: who has one is a person.

From general knowledge, without those that name towns, months, things or buildings as well (Deniz,
Ece, Ordu, Sinan).
"""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
    Abdullah Abdurrahman Abdülkadir Adnan Ahmed Ahmet Alper Alperen Arif Ayhan Ayten Ayşe Ayşegül
    Ayşenur Aziz Banu Bekir Belgin Berk Berkay Betül Beyza Bilge Birgül Birol Burak Burcu Burhan
    Buğra Büşra Cafer Cahit Canan Celal Celâl Cemal Cemil Cevat Cevdet Cihan Cüneyt Dilek Ebru Efe
    Elif Emel Emin Emine Emrah Emre Enes Enver Ercan Erdal Erdem Erdinç Erdoğan Erhan Erkan Erol
    Ersin Ertan Ertuğrul Esma Esra Eyüp Fahri Faruk Fatma Ferhat Feridun Ferit Fethi Fevzi Feyza
    Fikret Filiz Fuat Furkan Gamze Gizem Gökhan Gökçe Gönül Gülay Gülcan Gülsüm Gülşen Hakan Hakkı
    Halil Halit Haluk Hamdi Hande Hanife Hasan Hatice Haydar Hayriye Hikmet Hilmi Hulusi Hülya
    Hüseyin Kadir Kadriye Kamil Kazım Kemal Kenan Kerem Koray Korkut Kâmil Kâzım Kübra Lütfi
    Mahmut Mehmed Mehmet Melike Melis Meltem Merve Meryem Mesut Metin Mine Muammer Muhammed
    Muhammet Muharrem Muhittin Muhsin Murat Musa Mustafa Muzaffer Mücahit Müge Münevver Naci Nadir
    Nail Naim Namık Nazmi Nazım Necati Necip Necla Nedim Nermin Neslihan Nevin Nevzat Nihal Nihat
    Nilgün Niyazi Nuran Nuray Nurcan Nurettin Nuri Nuriye Nurullah Nâzım Okan Oktay Onur Orhan
    Osman Pelin Rabia Ramazan Rasim Recep Refik Remzi Rukiye Rıdvan Rıfat Rıza Sabri Sadık Sait
    Salih Salim Samet Sami Seda Sedat Selahattin Selim Selma Selçuk Semih Semra Serap Serdar
    Serhat Serkan Serpil Sevgi Sevil Sevim Sevinç Seyfettin Seyfi Sibel Songül Suat Süheyla
    Süleyman Sümeyye Tahsin Taner Tarık Tayfun Tevfik Tolga Tuba Tuncay Turgay Turgut Tuğba Tuğçe
    Uğur Vedat Vehbi Veli Veysel Volkan Yakup Yasemin Yasin Yavuz Yusuf Zehra Zekeriya Zeki Zeliha
    Zeynep Ziya Zübeyde Çağla Çağlar Ömer Önder Özcan Özge Özgür Özlem Ümit İbrahim İhsan İlhan
    İlker İlknur İlyas İsmail İsmet İzzet Şaban Şerife Şevket Şeyma Şule Şükrü
    """.split()
)

FIRMS = frozenset(
    "Holding Grup Group Süt Gıda Tekstil Park Palas Otel Medya Haber Sanayi Ticaret".split()
)
"""What a firm has behind the given name of its founder."""
