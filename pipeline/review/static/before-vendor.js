// The vendored script, built for node too, asks for this when it starts.
window.process = { env: { NODE_ENV: "production" } };
