/** The endpoints of imports. */
@NullMarked
package org.caredesk.server.imports.web;

import org.jspecify.annotations.NullMarked;
