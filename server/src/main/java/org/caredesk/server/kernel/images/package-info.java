/** Takes pictures in: what comes out was decoded here and drawn anew. */
@NullMarked
package org.caredesk.server.kernel.images;

import org.jspecify.annotations.NullMarked;
