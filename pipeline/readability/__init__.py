"""How hard a text is: exact counts, and formulas made for a language."""
