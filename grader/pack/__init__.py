"""Archives with which other systems run this grader on their machines."""
