/** Availability, free slots and appointments over HTTP. */
@NullMarked
package org.caredesk.server.scheduling.web;

import org.jspecify.annotations.NullMarked;
