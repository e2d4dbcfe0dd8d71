"""Lets every test import ``make_data``: pytest puts the folder of this file on the path."""
