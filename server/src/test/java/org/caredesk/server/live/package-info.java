@NullMarked
package org.caredesk.server.live;

import org.jspecify.annotations.NullMarked;
