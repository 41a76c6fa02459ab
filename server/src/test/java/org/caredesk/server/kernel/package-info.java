@NullMarked
package org.caredesk.server.kernel;

import org.jspecify.annotations.NullMarked;
