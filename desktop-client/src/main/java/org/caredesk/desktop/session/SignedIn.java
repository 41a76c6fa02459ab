package org.caredesk.desktop.session;

import org.caredesk.desktop.api.Api;
import org.caredesk.desktop.continuity.Continuity;
import org.caredesk.desktop.live.Live;
import org.caredesk.dto.identity.MeResponse;

/**
 * A person signed in to a server.
 *
 * @param continuity what this computer keeps for the time without the server
 */
public record SignedIn(MeResponse me, Api api, Live live, Continuity continuity) {}
