@NullMarked
package org.caredesk.server.billing;

import org.jspecify.annotations.NullMarked;
