// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>

#include "web/net/ontvangst.hpp"

namespace web::net {

/// A Beast body that passes every piece straight on, so that Beast does the framing (length, chunks) and
/// keeps nothing.
struct Doorgeefbody {
    struct value_type {
        Ontvangst* ontvangst = nullptr;
        int status = 0;
    };
    class reader {
      public:
        template <bool isRequest, class Fields>
        reader(boost::beast::http::header<isRequest, Fields>&, value_type& waarde) : waarde_(waarde) {}
        void init(const boost::optional<std::uint64_t>&, boost::beast::error_code& fout) { fout = {}; }
        template <class Buffers>
        std::size_t put(const Buffers& buffers, boost::beast::error_code& fout) {
            fout = {};
            for (const boost::asio::const_buffer b : boost::beast::buffers_range(buffers)) {
                waarde_.status = waarde_.ontvangst->neem(std::string_view(static_cast<const char*>(b.data()), b.size()));
                if (waarde_.status != 0) {
                    fout = boost::beast::http::error::body_limit;
                    break;
                }
            }
            return boost::beast::buffer_bytes(buffers);
        }
        void finish(boost::beast::error_code& fout) {
            waarde_.status = waarde_.ontvangst->sluit();
            fout = {};
        }

      private:
        value_type& waarde_;
    };
};

}  // namespace web::net
