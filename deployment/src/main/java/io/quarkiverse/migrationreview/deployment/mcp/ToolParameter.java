package io.quarkiverse.migrationreview.deployment.mcp;

/**
 * A parameter of a tool; always text.
 *
 * @param description for the agent: what to give, and where it comes from
 * @param required whether the tool refuses to work without it
 */
record ToolParameter(String name, String description, boolean required) {

    static ToolParameter required(String name, String description) {
        return new ToolParameter(name, description, true);
    }

    static ToolParameter optional(String name, String description) {
        return new ToolParameter(name, description, false);
    }
}
