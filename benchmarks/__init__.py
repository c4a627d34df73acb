"""What the README's figures come from; ``python -m benchmarks`` from the root of a checkout."""
