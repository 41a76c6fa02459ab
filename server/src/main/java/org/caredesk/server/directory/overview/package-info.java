/** The lists of the admin console: searched, sorted and paged by the database. */
@NamedInterface("overview")
@NullMarked
package org.caredesk.server.directory.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
