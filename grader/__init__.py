"""An autograder for exercises on gradients and optimisation in PyTorch."""

__version__ = "0.1.0"
