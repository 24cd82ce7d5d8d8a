"""Files written from columns of texts."""
