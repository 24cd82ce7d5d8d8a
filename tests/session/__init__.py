"""What a session knows, and that it asks for nothing twice."""
