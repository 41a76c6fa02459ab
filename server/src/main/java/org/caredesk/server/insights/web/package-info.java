/** Reports over HTTP. */
@NullMarked
package org.caredesk.server.insights.web;

import org.jspecify.annotations.NullMarked;
