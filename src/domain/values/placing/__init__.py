"""Values put into an author's Markdown so that each stays where it was put."""
