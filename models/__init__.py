"""The subject matter: values and arithmetic, without Qt."""

VERSION = "0.1.0"
