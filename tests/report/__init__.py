"""What `check` tells, in each form."""
