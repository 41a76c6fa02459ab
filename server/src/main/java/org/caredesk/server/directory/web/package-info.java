/** The directory over HTTP. Scheduling shows affiliations too, so the views are shared. */
@NamedInterface("web")
@NullMarked
package org.caredesk.server.directory.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
