"""One module for each source format; each has ``read(source)``, which yields its records."""
