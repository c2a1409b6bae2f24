"""Pages as the framework runs them, without a browser."""
