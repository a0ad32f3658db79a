"""Recipes for the bundled models, with Stanza's own trainers."""
