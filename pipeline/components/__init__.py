"""The stages as spaCy components, one file each; none of them imports Stanza."""
