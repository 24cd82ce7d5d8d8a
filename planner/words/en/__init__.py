"""What is said in English: a file a topic."""
