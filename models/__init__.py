"""The subject matter: values and arithmetic, without Qt."""
