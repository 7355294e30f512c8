"""What `placet check` looks at, one module for each kind of trouble."""
