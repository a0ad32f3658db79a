"""The styles of Word that say what a paragraph is, by the names they have in files.

Word stores the names of its own styles in English; LibreOffice and templates of journals store
Turkish ones too. The classes are those that `corpus.readers.html_tags` knows.
"""

from __future__ import annotations

from typing import Final

CLASSES: Final = {
    "article-title": ("Title", "Konu Başlığı", "Makale Başlığı", "Article Title", "Paper Title"),
    "authors": ("Author", "Authors", "Yazar", "Yazarlar", "Affiliation", "Kurum"),
    "abstract": ("Abstract", "Öz", "Özet", "Abstract Text"),
    "keywords": ("Keywords", "Key Words", "Anahtar Kelimeler", "Anahtar Kelime"),
    "caption": ("Caption", "Resim Yazısı", "Resimyazısı", "Şekil Yazısı", "Tablo Başlığı"),
    "references": ("Bibliography", "References", "Reference", "Kaynakça", "Kaynak"),
}
"""The class of a paragraph for each of the styles; those one after the other are one section."""

ALONE: Final = frozenset({"article-title", "caption"})
"""What each paragraph is by itself."""

HEADINGS: Final = tuple(
    (f"{name} {level}", min(level, 6)) for name in ("Heading", "Başlık") for level in range(1, 10)
)

STYLE_MAP: Final = "\n".join(
    [f"p[style-name='{style}'] => h{level}:fresh" for style, level in HEADINGS]
    + [
        f"p[style-name='{style}'] => {'p.' + name if name in ALONE else f'div.{name} > p'}:fresh"
        for name, styles in CLASSES.items()
        for style in styles
    ]
)
"""The same in the words of mammoth; its own map comes after it."""
