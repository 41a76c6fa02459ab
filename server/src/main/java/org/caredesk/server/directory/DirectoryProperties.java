package org.caredesk.server.directory;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code caredesk.directory.*}.
 *
 * @param applications how many doctors' applications are taken from one address in {@code window}
 */
@ConfigurationProperties("caredesk.directory")
public record DirectoryProperties(
    @DefaultValue("20") int applications, @DefaultValue("PT15M") Duration window) {}
