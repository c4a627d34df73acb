# Leave a tracked scalar xt = 3.0 and yt = xt**2, and call backward.
import torch
