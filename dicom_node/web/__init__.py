"""The node's page in the browser, its JSON API, health and metrics."""
