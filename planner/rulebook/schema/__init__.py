"""JSON Schema of the files that people write, for editors: made from the written models, with the grammar of selectors."""
