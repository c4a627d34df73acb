"""Hand-ins that are alike beyond the starter code: a place to look, and no verdict.

Sources are split into tokens, names that a student chose become one token, and short runs of tokens
are hashed (k-grams). Of the hashes, some are kept by a rule that both copies of a passage obey alike
(winnowing, as MOSS does it). What the starter, the reference or a good part of the class has too says
nothing and does not count; of the rest, the rarer counts more.

Nothing of a submission is parsed, imported or run: the tokeniser reads text. What it cannot read is
left out with a note.

Own code, since no library fits: `copydetect` 0.5.0 of March 2024, the best kept one in Python,
compares every pair of files one by one, which for 2,000 hand-ins to 16 exercises are 32 million
comparisons; does not discount what much of the class has in common; and needs matplotlib. JPlag and
Dolos need Java and Node.
"""
