@NullMarked
package org.caredesk.server.images;

import org.jspecify.annotations.NullMarked;
