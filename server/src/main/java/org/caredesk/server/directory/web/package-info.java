/** The directory over HTTP. */
@NullMarked
package org.caredesk.server.directory.web;

import org.jspecify.annotations.NullMarked;
