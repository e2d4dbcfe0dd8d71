"""What a plug-in implements, and how plug-ins are found."""
