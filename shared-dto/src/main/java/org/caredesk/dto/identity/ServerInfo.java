package org.caredesk.dto.identity;

import java.util.List;

/**
 * What a client may know before anyone signs in ({@code GET /api/v1/server-info}).
 *
 * @param sendsMail whether codes reach people by email; where not, who invites them hands them over
 * @param demoAccounts empty unless the server runs in demo mode
 * @param demoPassword empty unless the server runs in demo mode
 */
public record ServerInfo(
    String version,
    String groupName,
    boolean demo,
    boolean sendsMail,
    List<DemoAccount> demoAccounts,
    String demoPassword) {}
