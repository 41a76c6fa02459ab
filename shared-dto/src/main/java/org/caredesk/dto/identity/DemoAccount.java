package org.caredesk.dto.identity;

/** An account that a server in demo mode offers for one-click sign-in. */
public record DemoAccount(String email, String name, Role role) {}
