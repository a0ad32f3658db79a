"""Alignment of Turkish and English abstracts: sentences, keywords and titles."""
