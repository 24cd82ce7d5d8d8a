"""What a question answers, as data: the result, what changed since an earlier one, what may leave the room."""
