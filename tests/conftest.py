"""Lets every test import ``make_data``: pytest puts the folder of this file on the path. No test depends on a speed."""

from hypothesis import HealthCheck, settings

settings.register_profile("indicia", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("indicia")
