"""Files as offices send them, made by scripts: each is read right, or refused at the right place."""
