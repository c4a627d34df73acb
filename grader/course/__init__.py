"""From an author's YAML to typed, validated exercises, and from those to jobs."""

from grader.course.check import CheckSpec
from grader.course.job import Job
from grader.course.load import Course, load_course
from grader.course.plan import plan
from grader.course.spec import Exercise

__all__ = ["CheckSpec", "Course", "Exercise", "Job", "load_course", "plan"]
