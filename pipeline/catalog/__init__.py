"""Messages and their translations: gettext catalogs, kept by id."""
