package org.caredesk.desktop.shell;

import java.util.Set;
import org.caredesk.dto.identity.Role;

/**
 * A workplace that can be opened: this is where a role package is plugged in.
 *
 * @param roles who may open it
 */
public record WorkplaceKind(String id, Set<Role> roles, Workplace.Factory factory) {}
